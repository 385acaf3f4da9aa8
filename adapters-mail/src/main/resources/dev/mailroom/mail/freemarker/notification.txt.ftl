<#import "layout.txt.ftl" as m>
<@m.mail>
<@m.facts>
<#if place??>
<@m.fact say("fact.place") place/>
</#if>
<@m.fact say("fact.when") "${happened} (${happenedZone})"/>
</@m.facts>
<#if bodyText??>
<#if spoken>
<@m.paragraph say("wrote")/>
</#if>
${bodyText}

</#if>
<@m.paragraph button + say("colon")/>
<@m.link link/>
<#if access>
<@m.paragraph say("access")/>
</#if>
</@m.mail>
