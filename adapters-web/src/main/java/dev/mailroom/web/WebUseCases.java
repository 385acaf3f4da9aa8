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

/** All that the pages can ask of the application, by area. */
public record WebUseCases(
    OfAccount account,
    OfProfile profile,
    OfCompany company,
    OfPeople people,
    OfPasswordReset passwordReset,
    OfAdmin admin,
    OfEmail email,
    OfInvitation invitation,
    OfJoining joining,
    OfInbox inbox,
    OfApiKeys apiKeys,
    OfApi api,
    OfChoices choices) {

  /** Logging in and out, and a person's own account. */
  public record OfAccount(
      Authenticate authenticate,
      LogIn logIn,
      LogOut logOut,
      ChangePassword changePassword,
      ListSessions listSessions,
      RevokeSessions revokeSessions) {}

  /** What a person may change of one's own account. */
  public record OfProfile(
      RenameAccount rename,
      ChoosePreferences choosePreferences,
      ViewEmailChange viewEmailChange,
      RequestEmailChange requestEmailChange,
      CancelEmailChange cancelEmailChange,
      ViewEmailChangeLink viewEmailChangeLink,
      ConfirmEmailChange confirmEmailChange,
      DeleteAccount deleteAccount) {}

  /** The first start, the lobby, and a company itself. */
  public record OfCompany(
      SetUpSite setUpSite,
      ListMyCompanies listMyCompanies,
      CreateCompany createCompany,
      ViewCompany viewCompany,
      UpdateCompany updateCompany) {}

  /** The people of a company. */
  public record OfPeople(
      ListPeople list,
      ViewPerson view,
      ChangeMemberRole changeRole,
      RemoveMember remove,
      RestoreMember restore,
      LeaveCompany leave) {}

  /** Getting back in. */
  public record OfPasswordReset(
      RequestPasswordReset request, ViewResetLink viewLink, ResetPassword reset) {}

  /** The Admin Panel. */
  public record OfAdmin(
      ListCompanies listCompanies,
      ListAccounts listAccounts,
      ChangeSiteRole changeSiteRole,
      ChangeAccountStatus changeAccountStatus,
      AppointOwner appointOwner,
      ViewDelivery viewDelivery) {}

  /** Email Configuration and Send Test Email. */
  public record OfEmail(
      ViewEmailSettings view,
      SaveEmailSettings save,
      ClearEmailSecret clearSecret,
      CheckConnection checkConnection,
      SendTestEmail sendTest,
      FollowTestEmail followTest) {}

  /** Inviting people, and joining. */
  public record OfInvitation(
      InvitePeople invite,
      ListInvitations list,
      FindInvitation find,
      ResendInvitation resend,
      RevokeInvitation revoke,
      CopyInvitationLink copyLink,
      ViewInvitation view,
      AcceptInvitation accept) {}

  /** Joining without an invitation, and what managers set for it. */
  public record OfJoining(
      ViewJoining view,
      SaveInviteLink saveLink,
      RegenerateInviteLink regenerate,
      TurnOffInviteLink turnOff,
      SaveTrustedDomains saveDomains,
      ViewInviteLink viewLink,
      AskToJoin ask,
      JoinByLink joinByLink,
      ViewJoinConfirmation viewConfirmation,
      ConfirmJoining confirm,
      ListJoinableCompanies joinable,
      JoinByDomain joinByDomain) {}

  /** What happened, under a person's bell. */
  public record OfInbox(
      ListNotifications list,
      CountUnread count,
      WatchUnread watch,
      MarkRead mark,
      OpenNotification open) {}

  /** The keys of a company's applications. */
  public record OfApiKeys(
      ListApiKeys list, CreateApiKey create, RotateApiKey rotate, RevokeApiKey revoke) {}

  /** What people get mail about, on their own page and by the link in a mail. */
  public record OfChoices(
      ViewNotificationPreferences view,
      SaveNotificationPreferences save,
      PreviewBatch preview,
      ViewOptOut viewOptOut,
      OptOut optOut) {}

  /** What only applications ask for. */
  public record OfApi(
      AdmitCall admit,
      ViewEmail viewEmail,
      FindMembers findMembers,
      OfEvents events,
      OfMembers members) {}

  /** What happened, and who was told. */
  public record OfEvents(NotifyPeople notifyPeople, BindCall bind, ViewEvent view) {}

  /** What members follow, and what they have to do. */
  public record OfMembers(
      ViewSubscription viewSubscription,
      ChangeSubscription changeSubscription,
      PutAssignment putAssignment,
      RemoveAssignment removeAssignment) {}
}
