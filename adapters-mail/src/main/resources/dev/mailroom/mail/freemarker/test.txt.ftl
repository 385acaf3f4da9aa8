<#import "layout.txt.ftl" as m>
<@m.mail>
<@m.typed body/>
<@m.facts>
<@m.fact say("fact.route") route/>
<@m.fact say("fact.by") sentBy/>
<@m.fact say("fact.when") "${sent} (${sentZone})"/>
</@m.facts>
<@m.paragraph say("note")/>
</@m.mail>
