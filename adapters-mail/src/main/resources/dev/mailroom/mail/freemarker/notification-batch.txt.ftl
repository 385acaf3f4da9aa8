<#import "layout.txt.ftl" as m>
<@m.mail>
<@m.paragraph say("lead")/>
<@m.things places/>
<@m.paragraph say("button") + ":"/>
<@m.link link/>
</@m.mail>
