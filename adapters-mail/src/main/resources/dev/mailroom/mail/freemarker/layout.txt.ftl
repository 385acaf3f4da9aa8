<#-- The plain text part: 72 columns, links alone on their line, "-- " before the footer (RFC 3676, 4.3). -->
<#macro mail>
${wrap(organisation?upper_case)}

${wrap(say("heading"))}
========================================================================

<#nested>
-- ${""}
${wrap(say("reason"))}
</#macro>

<#macro paragraph words>
${wrap(words)}

</#macro>

<#-- What a person typed, line by line. -->
<#macro typed lines>
<#list lines as line>
${wrap(line)}
</#list>

</#macro>

<#-- The same in a stranger's mail: no line of it can pass for one of ours. -->
<#macro quoted lines>
<#list lines as line>
${quote(line)}
</#list>

</#macro>

<#macro link address>
    ${address}

</#macro>

<#macro facts>
<#nested>

</#macro>

<#macro fact label value>
${columns(label, value)}
</#macro>
