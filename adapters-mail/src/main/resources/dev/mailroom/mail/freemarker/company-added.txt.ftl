<#import "layout.txt.ftl" as m>
<@m.mail>
<@m.paragraph say("greeting")/>
<@m.paragraph say("lead.text")/>
<@m.facts>
<@m.fact say("fact.account") account/>
<@m.fact say("fact.by") by/>
<@m.fact say("fact.when") "${added} (${addedZone})"/>
</@m.facts>
<@m.paragraph say("open")/>
<@m.link link/>
<@m.paragraph say("note")/>
</@m.mail>
