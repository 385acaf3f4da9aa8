<#import "layout.txt.ftl" as m>
<@m.mail>
<@m.paragraph say("greeting")/>
<@m.paragraph say("lead.text")/>
<@m.facts>
<@m.fact say("fact.account") account/>
<@m.fact say("fact.new") newAddress/>
<@m.fact say("fact.when") "${requested} (${requestedZone})"/>
</@m.facts>
<@m.paragraph say("alarm")/>
<@m.link link/>
<@m.paragraph say("note")/>
</@m.mail>
