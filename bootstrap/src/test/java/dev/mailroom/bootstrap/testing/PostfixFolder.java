package dev.mailroom.bootstrap.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

/** The files of one {@link Postfix}: its configuration, queue, users and mailboxes. */
record PostfixFolder(Path root) {

  private static final String MAIN =
      """
      compatibility_level = 3.6
      queue_directory = {root}/queue
      data_directory = {root}/data
      maillog_file = {root}/mail.log
      maillog_file_prefixes = {root}
      myhostname = mx.{domain}
      inet_interfaces = 127.0.0.1
      inet_protocols = ipv4
      mydestination =
      mynetworks =
      alias_maps =
      alias_database =
      virtual_mailbox_domains = {domain}
      virtual_mailbox_maps = texthash:{root}/etc/mailboxes
      virtual_mailbox_base = {root}/mail
      virtual_uid_maps = static:65534
      virtual_gid_maps = static:65534
      smtpd_relay_restrictions = permit_sasl_authenticated, reject
      smtpd_tls_security_level = may
      smtpd_tls_auth_only = yes
      smtpd_tls_received_header = yes
      smtpd_tls_chain_files = {root}/etc/server.pem
      smtpd_sasl_auth_enable = yes
      cyrus_sasl_config_path = {root}/etc/sasl
      """;

  private static final String SERVICES =
      """
      127.0.0.1:{port} inet n - n - - smtpd
      cleanup unix n - n - 0 cleanup
      qmgr unix n - n 300 1 qmgr
      tlsmgr unix - - n 1000? 1 tlsmgr
      rewrite unix - - n - - trivial-rewrite
      bounce unix - - n - 0 bounce
      defer unix - - n - 0 bounce
      trace unix - - n - 0 bounce
      error unix - - n - - error
      retry unix - - n - - error
      proxymap unix - - n - - proxymap
      anvil unix - - n - 1 anvil
      virtual unix - n n - - virtual
      postlog unix-dgram n - n - 1 postlogd
      """;

  private static final String LOG_IN =
      """
      pwcheck_method: auxprop
      auxprop_plugin: sasldb
      sasldb_path: {root}/etc/sasl/users
      mech_list: PLAIN LOGIN
      """;

  /** Its daemons run as users of their own, who must get into the folder. */
  static PostfixFolder create(int port, String domain, String serverPem, List<String> mailboxes)
      throws IOException {
    var folder = new PostfixFolder(Folders.temporary());
    Files.setPosixFilePermissions(folder.root, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (var name : List.of("queue", "data", "mail", "etc/sasl")) {
      Files.createDirectories(folder.root.resolve(name));
    }
    folder.give("data", "postfix");
    folder.give("mail", "nobody");
    folder.write("etc/main.cf", MAIN.replace("{domain}", domain));
    folder.write("etc/master.cf", SERVICES.replace("{port}", String.valueOf(port)));
    folder.write("etc/sasl/smtpd.conf", LOG_IN);
    folder.write("etc/server.pem", serverPem);
    folder.write(
        "etc/mailboxes",
        mailboxes.stream()
            .map(address -> "%s %s/\n".formatted(address, address))
            .collect(Collectors.joining()));
    return folder;
  }

  Path configuration() {
    return root.resolve("etc");
  }

  Path users() {
    return root.resolve("etc/sasl/users");
  }

  /** After the users were written, by root and for root. */
  void letPostfixReadUsers() throws IOException {
    var view = Files.getFileAttributeView(users(), PosixFileAttributeView.class);
    view.setGroup(
        users()
            .getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByGroupName("postfix"));
  }

  /** What was delivered to this address, as the files of a Maildir. */
  List<Path> delivered(String address) throws IOException {
    var inbox = root.resolve("mail").resolve(address).resolve("new");
    if (!Files.isDirectory(inbox)) {
      return List.of();
    }
    try (var files = Files.list(inbox)) {
      return files.toList();
    }
  }

  private void give(String name, String user) throws IOException {
    var lookUp = root.getFileSystem().getUserPrincipalLookupService();
    Files.setOwner(root.resolve(name), lookUp.lookupPrincipalByName(user));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(root.resolve(name), text.replace("{root}", root.toString()));
  }
}
