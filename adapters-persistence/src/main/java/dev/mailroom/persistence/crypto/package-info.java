/**
 * Encryption of single columns, and passwords.
 *
 * <p>Decisions: AES-256-GCM of the JDK with a random 96-bit nonce for each value; the associated
 * data is table, row and column, so that a value copied elsewhere does not open; a key is named by
 * a hash of itself and the name is stored beside each value, so that keys rotate while the service
 * runs.
 */
@NullMarked
package dev.mailroom.persistence.crypto;

import org.jspecify.annotations.NullMarked;
