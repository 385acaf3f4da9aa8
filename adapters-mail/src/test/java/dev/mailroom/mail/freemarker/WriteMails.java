package dev.mailroom.mail.freemarker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes every mail to the folder it is given, to be looked at in a browser. */
final class WriteMails {

  private WriteMails() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Files.createDirectories(Path.of(arguments[0]));
    var mails = Samples.allAndMore();
    for (int i = 0; i < mails.size(); i++) {
      var mail = Samples.render(mails.get(i));
      var name = "%02d-%s".formatted(i + 1, mails.get(i).kind().code());
      Files.writeString(folder.resolve(name + ".html"), mail.html());
      Files.writeString(folder.resolve(name + ".txt"), mail.subject() + "\n\n" + mail.text());
    }
  }
}
