<#import "layout.txt.ftl" as m>
<@m.mail>
<#assign who = newPerson?then("new", "known")>
<@m.paragraph say(named?then("greeting", "greeting.unnamed"))/>
<@m.paragraph say("lead.text")/>
<@m.paragraph say("open." + who)/>
<@m.link link/>
<@m.facts>
<@m.fact say("fact.for") recipient/>
<@m.fact say("fact.until") "${expiry} (${expiryZone})"/>
</@m.facts>
<@m.paragraph say("nothing")/>
</@m.mail>
