/** Through which provider, as whom and how safely mail leaves. */
@NullMarked
package dev.mailroom.domain.mailsettings;

import org.jspecify.annotations.NullMarked;
