<#import "layout.txt.ftl" as m>
<@m.mail>
<@m.paragraph say("greeting")/>
<@m.paragraph say("lead.text")/>
<@m.facts>
<@m.fact say("fact.account") account/>
<@m.fact say("fact.by") by/>
<@m.fact say("fact.when") "${removed} (${removedZone})"/>
</@m.facts>
<@m.paragraph say("note")/>
</@m.mail>
