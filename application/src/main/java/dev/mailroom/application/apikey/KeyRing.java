package dev.mailroom.application.apikey;

import dev.mailroom.application.apikey.KeyRights.Manager;
import dev.mailroom.application.apikey.port.ApiKeys;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.ApiKeyId;
import dev.mailroom.domain.apikey.KeyLife;
import dev.mailroom.domain.apikey.KeyValue;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys of a company in the hands of who manages it: every change is remembered. */
public final class KeyRing {

  private final ApiKeys keys;
  private final Tokens tokens;
  private final AuditLog audit;

  public KeyRing(ApiKeys keys, Tokens tokens, AuditLog audit) {
    this.keys = keys;
    this.tokens = tokens;
    this.audit = audit;
  }

  /** A key and its value, which nobody sees again. */
  record Cut(ApiKey key, KeyValue value) {}

  Cut cut(Manager manager, ApiKey.Label label, AuditAction action, Instant now) {
    var value = new KeyValue(tokens.nextToken());
    var key =
        new ApiKey(
            new ApiKeyId(tokens.nextId()),
            manager.company().id(),
            label,
            ApiKey.Print.of(value),
            new ApiKey.Origin(manager.account().id(), now),
            Optional.empty(),
            new KeyLife.Working());
    keys.add(key);
    record(manager, action, key, now);
    return new Cut(key, value);
  }

  boolean isFull(Manager manager, Instant now) {
    return keys.of(manager.company().id()).stream().filter(key -> !key.isOver(now)).count()
        >= ApiKey.MAX_WORKING;
  }

  /** Empty for what is unknown or over. */
  Optional<ApiKey> usable(Manager manager, ApiKeyId id, Instant now) {
    return keys.findForUpdate(manager.company().id(), id).filter(key -> !key.isOver(now));
  }

  void end(ApiKey key, KeyLife life) {
    keys.update(key.in(life));
  }

  void record(Manager manager, AuditAction action, ApiKey key, Instant now) {
    var scopes =
        key.label().scopes().stream().map(Scope::code).sorted().collect(Collectors.joining(" "));
    audit.record(
        new AuditEntry(
            now,
            Optional.of(manager.account().id().value()),
            action,
            Optional.of(key.id().value()),
            List.of("company " + key.company().value(), key.print().prefix(), scopes)));
  }
}
