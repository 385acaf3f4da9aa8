<#import "layout.txt.ftl" as m>
<@m.mail>
<@m.tasks say("overdue") overdue true/>
<@m.tasks say("today") dueToday false/>
<@m.tasks say("tomorrow") dueTomorrow false/>
</@m.mail>
