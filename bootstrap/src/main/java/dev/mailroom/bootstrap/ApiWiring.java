package dev.mailroom.bootstrap;

import dev.mailroom.application.apikey.AdmitCallUseCase;
import dev.mailroom.application.apikey.ApiKeyHousekeeping;
import dev.mailroom.application.apikey.ApiKeyHousekeepingUseCase;
import dev.mailroom.application.apikey.CallAllowance;
import dev.mailroom.application.apikey.CreateApiKeyUseCase;
import dev.mailroom.application.apikey.KeyRights;
import dev.mailroom.application.apikey.KeyRing;
import dev.mailroom.application.apikey.ListApiKeysUseCase;
import dev.mailroom.application.apikey.RevokeApiKeyUseCase;
import dev.mailroom.application.apikey.RotateApiKeyUseCase;
import dev.mailroom.application.delivery.ViewEmailUseCase;
import dev.mailroom.application.idempotency.BindCallUseCase;
import dev.mailroom.application.idempotency.OncePerKey;
import dev.mailroom.web.WebUseCases.OfApi;
import dev.mailroom.web.WebUseCases.OfApiKeys;
import dev.mailroom.web.WebUseCases.OfEvents;
import dev.mailroom.web.WebUseCases.OfMembers;
import java.time.InstantSource;

/** The keys by which applications call. */
final class ApiWiring {

  private final Stores stores;
  private final InstantSource clock;
  private final KeyRights rights;
  private final KeyRing ring;

  ApiWiring(Stores stores, Surroundings surroundings) {
    this.stores = stores;
    this.clock = surroundings.clock();
    this.rights = new KeyRights(stores.companies, stores.accounts);
    this.ring = new KeyRing(stores.apiKeys, surroundings.tokens(), stores.audit);
  }

  OfApiKeys keys() {
    return new OfApiKeys(
        new ListApiKeysUseCase(rights, stores.apiKeys),
        new CreateApiKeyUseCase(stores.database, rights, ring, clock),
        new RotateApiKeyUseCase(stores.database, rights, ring, clock),
        new RevokeApiKeyUseCase(stores.database, rights, ring, clock));
  }

  OfApi useCases(NotificationWiring notifications) {
    var allowance = new CallAllowance(stores.database, stores.allowances, clock);
    return new OfApi(
        new AdmitCallUseCase(stores.database, stores.apiKeys, stores.companies, allowance, clock),
        new ViewEmailUseCase(stores.companyEmails),
        notifications.findMembers(),
        events(notifications),
        members(notifications));
  }

  private OfEvents events(NotificationWiring notifications) {
    return new OfEvents(
        notifications.notifyPeople(),
        new BindCallUseCase(stores.database, new OncePerKey(stores.ofNotifications.calls, clock)),
        notifications.viewEvent());
  }

  private static OfMembers members(NotificationWiring notifications) {
    return new OfMembers(
        notifications.viewSubscription(),
        notifications.changeSubscription(),
        notifications.putAssignment(),
        notifications.removeAssignment());
  }

  ApiKeyHousekeeping housekeeping() {
    return new ApiKeyHousekeepingUseCase(
        stores.database, stores.apiKeys, stores.ofNotifications.calls, clock);
  }
}
