<#import "layout.txt.ftl" as m>
<@m.mail>
<@m.paragraph say("greeting")/>
<@m.paragraph say("lead.text")/>
<@m.facts>
<@m.fact say("fact.old") account/>
<@m.fact say("fact.new") newAddress/>
<@m.fact say("fact.when") "${changed} (${changedZone})"/>
</@m.facts>
<@m.paragraph say("alarm")/>
<@m.link link/>
<@m.paragraph say("note")/>
</@m.mail>
