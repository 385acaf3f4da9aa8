/** The pages on which a company's API keys are made, rotated and revoked. */
@NullMarked
package dev.mailroom.web.apikey;

import org.jspecify.annotations.NullMarked;
