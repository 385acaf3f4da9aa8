package dev.mailroom.mail.freemarker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes every mail in every language to the folder it is given, to be looked at in a browser. */
final class WriteMails {

  private WriteMails() {}

  public static void main(String[] arguments) throws IOException {
    int number = 0;
    for (var sample : SampleMail.all()) {
      var mail = sample.render();
      var name = "%03d-%s".formatted(++number, sample.content().kind().code());
      var folder = Path.of(arguments[0], sample.locale().toLanguageTag());
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name + ".html"), mail.html());
      Files.writeString(folder.resolve(name + ".txt"), mail.subject() + "\n\n" + mail.text());
    }
  }
}
