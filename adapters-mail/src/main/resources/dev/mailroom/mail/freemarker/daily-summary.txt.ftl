<#import "layout.txt.ftl" as m>
<@m.mail>
<@m.paragraph say("lead")/>
<@m.things places/>
<@m.paragraph say("button") + say("colon")/>
<@m.link link/>
</@m.mail>
