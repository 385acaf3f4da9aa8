<#-- The plain text part: 72 columns, links alone on their line, "-- " before the footer (RFC 3676, 4.3). -->
<#macro mail>
${wrap(organisation?upper_case)}

${wrap(say("heading"))}
========================================================================

<#nested>
-- ${""}
${wrap(say("reason"))}
<#if stopLink??>

${wrap(say("stop.choices") + say("colon"))}
    ${choicesLink}

${wrap(stop + say("colon"))}
    ${stopLink}
</#if>
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

<#-- What a digest tells of, place by place. -->
<#macro things places>
<#list places as place>
<#if place.name?has_content>
${wrap(place.name?upper_case)}

</#if>
<#list place.items as item>
${wrap(item.sentence)}
<#if item.excerpt?has_content>
${quote(item.excerpt)}
</#if>
${wrap(item.category?has_content?then(item.category + ", ", "") + item.at)}
    ${item.link}

</#list>
</#list>
</#macro>

<#-- What there is to do, under the words for when. -->
<#macro tasks words tasks showDue>
<#if tasks?has_content>
${wrap(words?upper_case)}

<#list tasks as task>
${wrap(task.title)}
<#if showDue || task.place?has_content>
${wrap([task.place, showDue?then(task.due, "")]?filter(it -> it?has_content)?join(", "))}
</#if>
    ${task.link}

</#list>
</#if>
</#macro>
