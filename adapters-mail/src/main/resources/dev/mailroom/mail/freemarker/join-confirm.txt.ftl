<#import "layout.txt.ftl" as m>
<@m.mail>
<@m.paragraph say("lead.text")/>
<@m.link link/>
<@m.paragraph say("note")/>
</@m.mail>
