<#import "layout.txt.ftl" as m>
<@m.mail>
<@m.paragraph say("greeting")/>
<@m.paragraph say("lead.text")/>
<@m.facts>
<@m.fact say("fact.email") account/>
<@m.fact say("fact.role") role/>
<@m.fact say("fact.when") "${accepted} (${acceptedZone})"/>
</@m.facts>
<@m.paragraph say("open")/>
<@m.link link/>
<@m.paragraph say("note")/>
</@m.mail>
