package dev.mailroom.application.account.bad;

/** Breaks the rule that only Wiring builds use cases. */
public record BuildsUseCase() {
  OpenUseCase build() {
    return new OpenUseCase();
  }
}
