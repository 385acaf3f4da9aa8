package dev.mailroom.bootstrap.demo;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** The mailbox behind every address of the catcher: it keeps nothing, for the catcher did. */
final class Nobody implements GreenMailUser {

  @Override
  public String getEmail() {
    return "nobody@localhost";
  }

  @Override
  public String getLogin() {
    return "nobody";
  }

  @Override
  public void deliver(MovingMessage message) {
    // kept by the catcher
  }

  @Override
  public void deliver(MimeMessage message) {
    // kept by the catcher
  }

  @Override
  public void create() {
    // nothing to create
  }

  @Override
  public void delete() {
    // nothing to delete
  }

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public void setPassword(String password) {
    // has none
  }

  @Override
  public void authenticate(String password) {
    // everybody may
  }

  @Override
  public String getQualifiedMailboxName() {
    return "nobody";
  }
}
