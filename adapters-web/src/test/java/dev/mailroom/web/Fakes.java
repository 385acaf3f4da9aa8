package dev.mailroom.web;

import dev.mailroom.application.account.Authenticate;
import dev.mailroom.application.account.CancelEmailChange;
import dev.mailroom.application.account.ChangeAccountStatus;
import dev.mailroom.application.account.ChangePassword;
import dev.mailroom.application.account.ChangeSiteRole;
import dev.mailroom.application.account.ChoosePreferences;
import dev.mailroom.application.account.ConfirmEmailChange;
import dev.mailroom.application.account.DeleteAccount;
import dev.mailroom.application.account.ListAccounts;
import dev.mailroom.application.account.ListSessions;
import dev.mailroom.application.account.LogIn;
import dev.mailroom.application.account.LogOut;
import dev.mailroom.application.account.RenameAccount;
import dev.mailroom.application.account.RequestEmailChange;
import dev.mailroom.application.account.RevokeSessions;
import dev.mailroom.application.account.ViewEmailChange;
import dev.mailroom.application.account.ViewEmailChangeLink;
import dev.mailroom.application.apikey.AdmitCall;
import dev.mailroom.application.apikey.CreateApiKey;
import dev.mailroom.application.apikey.ListApiKeys;
import dev.mailroom.application.apikey.RevokeApiKey;
import dev.mailroom.application.apikey.RotateApiKey;
import dev.mailroom.application.company.AppointOwner;
import dev.mailroom.application.company.ChangeMemberRole;
import dev.mailroom.application.company.CreateCompany;
import dev.mailroom.application.company.LeaveCompany;
import dev.mailroom.application.company.ListCompanies;
import dev.mailroom.application.company.ListMyCompanies;
import dev.mailroom.application.company.ListPeople;
import dev.mailroom.application.company.RemoveMember;
import dev.mailroom.application.company.RestoreMember;
import dev.mailroom.application.company.SetUpSite;
import dev.mailroom.application.company.UpdateCompany;
import dev.mailroom.application.company.ViewCompany;
import dev.mailroom.application.company.ViewPerson;
import dev.mailroom.application.delivery.CheckConnection;
import dev.mailroom.application.delivery.FollowTestEmail;
import dev.mailroom.application.delivery.SendTestEmail;
import dev.mailroom.application.delivery.ViewDelivery;
import dev.mailroom.application.delivery.ViewEmail;
import dev.mailroom.application.idempotency.BindCall;
import dev.mailroom.application.invitation.AcceptInvitation;
import dev.mailroom.application.invitation.CopyInvitationLink;
import dev.mailroom.application.invitation.FindInvitation;
import dev.mailroom.application.invitation.InvitePeople;
import dev.mailroom.application.invitation.ListInvitations;
import dev.mailroom.application.invitation.ResendInvitation;
import dev.mailroom.application.invitation.RevokeInvitation;
import dev.mailroom.application.invitation.ViewInvitation;
import dev.mailroom.application.joining.AskToJoin;
import dev.mailroom.application.joining.ConfirmJoining;
import dev.mailroom.application.joining.JoinByDomain;
import dev.mailroom.application.joining.JoinByLink;
import dev.mailroom.application.joining.ListJoinableCompanies;
import dev.mailroom.application.joining.RegenerateInviteLink;
import dev.mailroom.application.joining.SaveInviteLink;
import dev.mailroom.application.joining.SaveTrustedDomains;
import dev.mailroom.application.joining.TurnOffInviteLink;
import dev.mailroom.application.joining.ViewInviteLink;
import dev.mailroom.application.joining.ViewJoinConfirmation;
import dev.mailroom.application.joining.ViewJoining;
import dev.mailroom.application.mailsettings.ClearEmailSecret;
import dev.mailroom.application.mailsettings.SaveEmailSettings;
import dev.mailroom.application.mailsettings.ViewEmailSettings;
import dev.mailroom.application.notification.ChangeSubscription;
import dev.mailroom.application.notification.CountUnread;
import dev.mailroom.application.notification.FindMembers;
import dev.mailroom.application.notification.ListNotifications;
import dev.mailroom.application.notification.MarkRead;
import dev.mailroom.application.notification.NotifyPeople;
import dev.mailroom.application.notification.OpenNotification;
import dev.mailroom.application.notification.OptOut;
import dev.mailroom.application.notification.PreviewBatch;
import dev.mailroom.application.notification.PutAssignment;
import dev.mailroom.application.notification.RemoveAssignment;
import dev.mailroom.application.notification.SaveNotificationPreferences;
import dev.mailroom.application.notification.ViewEvent;
import dev.mailroom.application.notification.ViewNotificationPreferences;
import dev.mailroom.application.notification.ViewOptOut;
import dev.mailroom.application.notification.ViewSubscription;
import dev.mailroom.application.notification.WatchUnread;
import dev.mailroom.application.passwordreset.RequestPasswordReset;
import dev.mailroom.application.passwordreset.ResetPassword;
import dev.mailroom.application.passwordreset.ViewResetLink;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.SessionId;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The application's inbound ports as a test wants them; what it did not set, it must not reach. */
public final class Fakes {

  public Authenticate authenticate = Cast::authenticate;
  public LogIn logIn = unused(LogIn.class);
  public LogOut logOut = unused(LogOut.class);
  public ChangePassword changePassword = unused(ChangePassword.class);
  public ListSessions listSessions = account -> List.of();
  public RevokeSessions revokeSessions = unused(RevokeSessions.class);
  public RenameAccount renameAccount = unused(RenameAccount.class);
  public ChoosePreferences choosePreferences = unused(ChoosePreferences.class);
  public ViewEmailChange viewEmailChange = account -> Optional.empty();
  public RequestEmailChange requestEmailChange = unused(RequestEmailChange.class);
  public CancelEmailChange cancelEmailChange = unused(CancelEmailChange.class);
  public ViewEmailChangeLink viewEmailChangeLink = unused(ViewEmailChangeLink.class);
  public ConfirmEmailChange confirmEmailChange = unused(ConfirmEmailChange.class);
  public DeleteAccount deleteAccount = unused(DeleteAccount.class);
  public SetUpSite setUpSite = new NoSetUp();
  public ListMyCompanies listMyCompanies = account -> List.of();
  public CreateCompany createCompany = unused(CreateCompany.class);
  public ViewCompany viewCompany = unused(ViewCompany.class);
  public UpdateCompany updateCompany = unused(UpdateCompany.class);
  public ListPeople listPeople = unused(ListPeople.class);
  public ViewPerson viewPerson = unused(ViewPerson.class);
  public ChangeMemberRole changeRole = unused(ChangeMemberRole.class);
  public RemoveMember removeMember = unused(RemoveMember.class);
  public RestoreMember restoreMember = unused(RestoreMember.class);
  public LeaveCompany leaveCompany = unused(LeaveCompany.class);
  public RequestPasswordReset requestReset = unused(RequestPasswordReset.class);
  public ViewResetLink viewResetLink = unused(ViewResetLink.class);
  public ResetPassword resetPassword = unused(ResetPassword.class);
  public ListCompanies listCompanies = unused(ListCompanies.class);
  public ListAccounts listAccounts = unused(ListAccounts.class);
  public ChangeSiteRole changeSiteRole = unused(ChangeSiteRole.class);
  public ChangeAccountStatus changeAccountStatus = unused(ChangeAccountStatus.class);
  public AppointOwner appointOwner = unused(AppointOwner.class);
  public ViewDelivery viewDelivery = unused(ViewDelivery.class);
  public ViewEmailSettings viewSettings = Settings::configured;
  public SaveEmailSettings saveSettings = unused(SaveEmailSettings.class);
  public ClearEmailSecret clearSecret = unused(ClearEmailSecret.class);
  public CheckConnection checkConnection = unused(CheckConnection.class);
  public SendTestEmail sendTest = unused(SendTestEmail.class);
  public FollowTestEmail followTest = unused(FollowTestEmail.class);
  public InvitePeople invitePeople = unused(InvitePeople.class);
  public ListInvitations listInvitations = query -> new ListInvitations.Result.NotFound();
  public FindInvitation findInvitation = unused(FindInvitation.class);
  public ResendInvitation resendInvitation = unused(ResendInvitation.class);
  public RevokeInvitation revokeInvitation = unused(RevokeInvitation.class);
  public CopyInvitationLink copyLink = unused(CopyInvitationLink.class);
  public ViewInvitation viewInvitation = unused(ViewInvitation.class);
  public AcceptInvitation acceptInvitation = unused(AcceptInvitation.class);
  public ViewJoining viewJoining = unused(ViewJoining.class);
  public SaveInviteLink saveLink = unused(SaveInviteLink.class);
  public RegenerateInviteLink regenerateLink = unused(RegenerateInviteLink.class);
  public TurnOffInviteLink turnOffLink = unused(TurnOffInviteLink.class);
  public SaveTrustedDomains saveDomains = unused(SaveTrustedDomains.class);
  public ViewInviteLink viewLink = unused(ViewInviteLink.class);
  public AskToJoin askToJoin = unused(AskToJoin.class);
  public JoinByLink joinByLink = unused(JoinByLink.class);
  public ViewJoinConfirmation viewJoinConfirmation = unused(ViewJoinConfirmation.class);
  public ConfirmJoining confirmJoining = unused(ConfirmJoining.class);
  public ListJoinableCompanies joinable = person -> List.of();
  public JoinByDomain joinByDomain = unused(JoinByDomain.class);
  public ListNotifications listNotifications =
      query -> new ListNotifications.Found(List.of(), 0, Optional.empty());
  public CountUnread countUnread = account -> 0;
  public WatchUnread watchUnread = (account, changed) -> () -> {};
  public MarkRead markRead = unused(MarkRead.class);
  public OpenNotification openNotification = unused(OpenNotification.class);
  public ListApiKeys listKeys = query -> new ListApiKeys.Result.NotFound();
  public CreateApiKey createKey = unused(CreateApiKey.class);
  public RotateApiKey rotateKey = unused(RotateApiKey.class);
  public RevokeApiKey revokeKey = unused(RevokeApiKey.class);
  public AdmitCall admitCall = credential -> new AdmitCall.Result.Unknown();
  public FindMembers findMembers = query -> Map.of();
  public NotifyPeople notifyPeople = unused(NotifyPeople.class);
  public BindCall bindCall = call -> true;
  public ViewEvent viewEvent = query -> Optional.empty();
  public ViewSubscription viewSubscription = query -> Optional.empty();
  public ChangeSubscription changeSubscription = unused(ChangeSubscription.class);
  public PutAssignment putAssignment = unused(PutAssignment.class);
  public RemoveAssignment removeAssignment = command -> false;
  public ViewEmail viewEmail = query -> Optional.empty();
  public ViewNotificationPreferences viewChoices = unused(ViewNotificationPreferences.class);
  public SaveNotificationPreferences saveChoices = unused(SaveNotificationPreferences.class);
  public PreviewBatch previewBatch = unused(PreviewBatch.class);
  public ViewOptOut viewOptOut = token -> Optional.empty();
  public OptOut optOut = unused(OptOut.class);

  /** Asks the fields at each call, so that a test may change one while the server runs. */
  WebUseCases useCases() {
    return new WebUseCases(
        new WebUseCases.OfAccount(
            token -> authenticate.authenticate(token),
            command -> logIn.logIn(command),
            session -> logOut.logOut(session),
            command -> changePassword.change(command),
            account -> listSessions.sessionsOf(account),
            late(RevokeSessions.class, () -> revokeSessions)),
        new WebUseCases.OfProfile(
            command -> renameAccount.rename(command),
            command -> choosePreferences.choose(command),
            account -> viewEmailChange.pendingOf(account),
            command -> requestEmailChange.request(command),
            account -> cancelEmailChange.cancel(account),
            token -> viewEmailChangeLink.view(token),
            token -> confirmEmailChange.confirm(token),
            late(DeleteAccount.class, () -> deleteAccount)),
        new WebUseCases.OfCompany(
            late(SetUpSite.class, () -> setUpSite),
            account -> listMyCompanies.companiesOf(account),
            command -> createCompany.create(command),
            query -> viewCompany.view(query),
            command -> updateCompany.update(command)),
        new WebUseCases.OfPeople(
            query -> listPeople.list(query),
            query -> viewPerson.view(query),
            command -> changeRole.change(command),
            command -> removeMember.remove(command),
            command -> restoreMember.restore(command),
            command -> leaveCompany.leave(command)),
        new WebUseCases.OfPasswordReset(
            command -> requestReset.request(command),
            token -> viewResetLink.view(token),
            command -> resetPassword.reset(command)),
        new WebUseCases.OfAdmin(
            query -> listCompanies.list(query),
            late(ListAccounts.class, () -> listAccounts),
            command -> changeSiteRole.change(command),
            command -> changeAccountStatus.change(command),
            late(AppointOwner.class, () -> appointOwner),
            () -> viewDelivery.overview()),
        new WebUseCases.OfEmail(
            () -> viewSettings.view(),
            command -> saveSettings.save(command),
            actor -> clearSecret.clear(actor),
            form -> checkConnection.check(form),
            command -> sendTest.send(command),
            email -> followTest.follow(email)),
        new WebUseCases.OfInvitation(
            late(InvitePeople.class, () -> invitePeople),
            query -> listInvitations.list(query),
            query -> findInvitation.find(query),
            command -> resendInvitation.resend(command),
            command -> revokeInvitation.revoke(command),
            command -> copyLink.copy(command),
            query -> viewInvitation.view(query),
            command -> acceptInvitation.accept(command)),
        new WebUseCases.OfJoining(
            query -> viewJoining.view(query),
            command -> saveLink.save(command),
            command -> regenerateLink.regenerate(command),
            command -> turnOffLink.turnOff(command),
            command -> saveDomains.save(command),
            query -> viewLink.view(query),
            command -> askToJoin.ask(command),
            command -> joinByLink.join(command),
            query -> viewJoinConfirmation.view(query),
            command -> confirmJoining.confirm(command),
            person -> joinable.companiesFor(person),
            command -> joinByDomain.join(command)),
        new WebUseCases.OfInbox(
            query -> listNotifications.list(query),
            account -> countUnread.count(account),
            (account, changed) -> watchUnread.watch(account, changed),
            command -> markRead.mark(command),
            command -> openNotification.open(command)),
        new WebUseCases.OfApiKeys(
            query -> listKeys.list(query),
            command -> createKey.create(command),
            command -> rotateKey.rotate(command),
            command -> revokeKey.revoke(command)),
        new WebUseCases.OfApi(
            credential -> admitCall.admit(credential),
            query -> viewEmail.view(query),
            query -> findMembers.find(query),
            new WebUseCases.OfEvents(
                command -> notifyPeople.notify(command),
                call -> bindCall.bind(call),
                query -> viewEvent.view(query)),
            new WebUseCases.OfMembers(
                query -> viewSubscription.view(query),
                command -> changeSubscription.change(command),
                command -> putAssignment.put(command),
                command -> removeAssignment.remove(command))),
        new WebUseCases.OfChoices(
            person -> viewChoices.view(person),
            command -> saveChoices.save(command),
            person -> previewBatch.preview(person),
            token -> viewOptOut.view(token),
            command -> optOut.optOut(command)));
  }

  private static <T> T unused(Class<T> port) {
    InvocationHandler refuse =
        (proxy, method, arguments) -> {
          throw new AssertionError(port.getSimpleName() + " is not expected to be asked");
        };
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, refuse));
  }

  private static <T> T late(Class<T> port, Supplier<T> current) {
    InvocationHandler pass = (proxy, method, arguments) -> method.invoke(current.get(), arguments);
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, pass));
  }

  /** A site that has its first account. */
  public static class NoSetUp implements SetUpSite {
    @Override
    public boolean isNeeded() {
      return false;
    }

    @Override
    public SetUpSite.Result setUp(Command command) {
      return new SetUpSite.Result.AlreadySetUp();
    }
  }

  /** A person's sessions, all of which can be ended. */
  public static class AnySession implements RevokeSessions {
    @Override
    public RevokeSessions.Result revoke(AccountId owner, SessionId session) {
      return new RevokeSessions.Result.Revoked();
    }

    @Override
    public int revokeOthers(AccountId owner, SessionId current) {
      return 1;
    }
  }
}
