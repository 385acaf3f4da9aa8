package dev.mailroom.mail.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** One client of a {@link ScriptedSmtpServer}. */
final class ScriptedConversation {

  private static final String NO_MORE = "503 5.5.1 Bad sequence of commands";

  private final SmtpScript script;
  private final ScriptedChannel channel;
  private final List<String> commands;
  private final List<ReceivedMail> mails;
  private final List<String> rcpts = new ArrayList<>();
  private String mail = "";
  private boolean loggedIn;

  ScriptedConversation(
      SmtpScript script, ScriptedChannel channel, List<String> commands, List<ReceivedMail> mails) {
    this.script = script;
    this.channel = channel;
    this.commands = commands;
    this.mails = mails;
  }

  void run() throws IOException {
    if (script.isImplicitTls()) {
      shakeHands();
    }
    answer(Moment.GREETING, "220 scripted.example ESMTP ready");
    while (true) {
      var line = channel.line();
      commands.add(line);
      if (!obey(line)) {
        return;
      }
    }
  }

  private boolean obey(String line) throws IOException {
    switch (line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
      case "EHLO" -> hello();
      case "HELO" -> answer(Moment.EHLO, "250 scripted.example");
      case "STARTTLS" -> startTls();
      case "AUTH" -> authenticate(line.split(" "));
      case "MAIL" -> mail(line);
      case "RCPT" -> rcpt(line);
      case "DATA" -> data();
      case "BDAT" -> chunk(line.split(" "));
      case "RSET" -> answer(Moment.RSET, "250 2.0.0 Ok");
      case "NOOP" -> answer(Moment.NOOP, "250 2.0.0 Ok");
      case "QUIT" -> {
        answer(Moment.QUIT, "221 2.0.0 Bye");
        return false;
      }
      default -> channel.say("500 5.5.2 Command not recognized");
    }
    return true;
  }

  private void hello() throws IOException {
    var lines = new ArrayList<>(List.of("scripted.example greets you"));
    lines.addAll(script.extensions(channel.isEncrypted()));
    for (int i = 0; i < lines.size(); i++) {
      lines.set(i, "250" + (i < lines.size() - 1 ? "-" : " ") + lines.get(i));
    }
    answer(
        channel.isEncrypted() ? Moment.EHLO_ENCRYPTED : Moment.EHLO, lines.toArray(String[]::new));
  }

  private void startTls() throws IOException {
    if (answer(Moment.STARTTLS, "220 2.0.0 Ready to start TLS")) {
      shakeHands();
    }
  }

  private void shakeHands() throws IOException {
    var instead = script.next(Moment.HANDSHAKE);
    if (instead.isPresent()) {
      perform(instead.get());
    } else {
      channel.encrypt(script);
    }
  }

  private void authenticate(String[] words) throws IOException {
    var scripted = script.next(Moment.AUTH);
    if (scripted.isPresent()) {
      perform(scripted.get());
      return;
    }
    boolean plain = words[1].equalsIgnoreCase("PLAIN");
    var first = words.length > 2 ? words[2] : ask(plain ? "" : "Username:");
    var parts =
        plain
            ? decoded(first).split("\0", -1)
            : new String[] {"", decoded(first), decoded(ask("Password:"))};
    loggedIn = parts.length == 3 && script.knows(parts[1], parts[2]);
    channel.say(loggedIn ? "235 2.7.0 Accepted" : "535 5.7.8 Username and password not accepted");
  }

  private String ask(String prompt) throws IOException {
    channel.say("334 " + Base64.getEncoder().encodeToString(prompt.getBytes(UTF_8)));
    return channel.line();
  }

  private static String decoded(String base64) {
    return new String(Base64.getDecoder().decode(base64), UTF_8);
  }

  private void mail(String line) throws IOException {
    rcpts.clear();
    if (script.isLogInRequired() && !loggedIn) {
      channel.say("530 5.7.0 Authentication required");
    } else if (answer(Moment.MAIL, "250 2.1.0 Ok")) {
      mail = line.substring(line.indexOf(':') + 1);
    }
  }

  private void rcpt(String line) throws IOException {
    if (mail.isEmpty()) {
      channel.say(NO_MORE);
    } else if (answer(Moment.RCPT, "250 2.1.5 Ok")) {
      rcpts.add(line.substring(line.indexOf(':') + 1));
    }
  }

  private void data() throws IOException {
    if (rcpts.isEmpty() && !script.isLax()) {
      channel.say(NO_MORE);
    } else if (answer(Moment.DATA, "354 End data with <CR><LF>.<CR><LF>")) {
      judge(body());
    }
  }

  /** RFC 3030: the whole message in one piece. */
  private void chunk(String[] words) throws IOException {
    var message = channel.octets(Integer.parseInt(words[1]));
    interrupt();
    if (rcpts.isEmpty() && !script.isLax()) {
      channel.say(NO_MORE);
    } else {
      judge(message);
    }
  }

  private void judge(String message) throws IOException {
    var received = new ReceivedMail(mail, rcpts, message);
    var verdict = script.next(Moment.DOT).orElse(Answer.reply("250 2.0.0 Ok: queued as 4fb4d7"));
    if (verdict.isPositive()) {
      mails.add(received); // first, so that whoever saw the reply finds the mail
    }
    perform(verdict);
    mail = "";
  }

  private String body() throws IOException {
    var source = new ByteArrayOutputStream();
    var line = channel.line();
    interrupt();
    for (; !line.equals("."); line = channel.line()) {
      source.writeBytes((line.startsWith(".") ? line.substring(1) : line).getBytes(ISO_8859_1));
      source.writeBytes("\r\n".getBytes(ISO_8859_1));
    }
    return source.toString(UTF_8);
  }

  private void interrupt() throws IOException {
    var interruption = script.next(Moment.BODY);
    if (interruption.isPresent()) {
      perform(interruption.get());
    }
  }

  /** True when the client may go on: nothing scripted, or something positive. */
  private boolean answer(Moment moment, String... usual) throws IOException {
    var answer = script.next(moment).orElse(Answer.reply(usual));
    perform(answer);
    return answer.isPositive();
  }

  private void perform(Answer answer) throws IOException {
    ScriptedChannel.pause(answer.delay());
    answer.meanwhile().before().run();
    channel.say(answer.betweenBytes(), answer.lines().toArray(String[]::new));
    answer.meanwhile().afterwards().run();
    switch (answer.then()) {
      case STAY -> {}
      case CLOSE -> channel.hangUp();
      case RESET -> channel.reset();
      case FALL_SILENT -> ScriptedChannel.pause(Duration.ofDays(1));
    }
  }
}
