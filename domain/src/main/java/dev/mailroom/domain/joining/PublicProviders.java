package dev.mailroom.domain.joining;

import dev.mailroom.domain.address.MailDomain;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The well-known domains at which anybody can have a mailbox: free providers, big access providers,
 * forwarding and throw-away addresses. Never complete, so owners of a company still have to know
 * whom they trust.
 */
final class PublicProviders {

  /** Brands with a domain in many countries: {@code hotmail.fr}, {@code yahoo.co.uk}. */
  private static final Pattern BRAND =
      Pattern.compile(
          "(?:aol|gmx|hotmail|live|mail|msn|outlook|rediffmail|tutanota|yahoo|yandex|ymail|zoho"
              + "|zohomail)\\.(?:(?:co|com|net|org)\\.)?(?:[a-z]{2}|com|net|org)");

  private static final Set<String> DOMAINS =
      Set.of(
          """
          gmail.com googlemail.com icloud.com me.com mac.com privaterelay.appleid.com
          passport.com windowslive.com rocketmail.com aim.com love.com games.com wow.com ygm.com
          proton.me protonmail.com protonmail.ch pm.me tuta.com tuta.io tutamail.com tutanota.de keemail.me
          fastmail.com fastmail.fm fastmail.net hushmail.com hush.com hey.com mailfence.com runbox.com
          posteo.de posteo.net mailbox.org disroot.org riseup.net startmail.com countermail.com
          email.com usa.com myself.com consultant.com post.com europe.com asia.com iname.com
          writeme.com dr.com engineer.com cheerful.com inbox.com lycos.com excite.com juno.com
          netzero.net mailcity.com rediff.com indiatimes.com sify.com
          web.de freenet.de t-online.de online.de arcor.de 1und1.de vodafone.de kabelmail.de
          bluewin.ch hispeed.ch sunrise.ch aon.at chello.at a1.net
          orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr aliceadsl.fr
          libero.it virgilio.it tiscali.it alice.it tim.it tin.it inwind.it iol.it poste.it fastwebnet.it
          telefonica.net terra.es ono.com sapo.pt iol.pt clix.pt
          btinternet.com btopenworld.com virginmedia.com ntlworld.com blueyonder.co.uk sky.com
          talktalk.net tiscali.co.uk plusnet.com o2.co.uk eircom.net
          telenet.be skynet.be proximus.be ziggo.nl kpnmail.nl planet.nl hetnet.nl xs4all.nl home.nl
          telia.com comhem.se bredband.net spray.se online.no broadpark.no start.no jubii.dk
          tdcadsl.dk stofanet.dk luukku.com suomi24.fi elisanet.fi
          wp.pl o2.pl onet.pl onet.eu op.pl interia.pl interia.eu tlen.pl poczta.fm gazeta.pl vp.pl
          seznam.cz centrum.cz email.cz post.cz azet.sk zoznam.sk centrum.sk freemail.hu citromail.hu
          indamail.hu abv.bg mail.bg dir.bg otenet.gr
          ya.ru rambler.ru lenta.ru inbox.ru bk.ru list.ru internet.ru ukr.net i.ua meta.ua bigmir.net
          inbox.lv walla.co.il walla.com netvision.net.il mynet.com
          comcast.net verizon.net att.net sbcglobal.net bellsouth.net pacbell.net cox.net charter.net
          spectrum.net earthlink.net optonline.net roadrunner.com rr.com frontier.com centurylink.net
          windstream.net q.com rogers.com shaw.ca bell.net sympatico.ca telus.net videotron.ca
          uol.com.br bol.com.br terra.com.br ig.com.br globo.com r7.com prodigy.net.mx
          bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au xtra.co.nz
          qq.com foxmail.com 163.com 126.com 139.com 189.cn yeah.net sina.com sina.cn sohu.com aliyun.com
          21cn.com tom.com naver.com hanmail.net daum.net nate.com kakao.com docomo.ne.jp ezweb.ne.jp
          softbank.ne.jp i.softbank.jp biglobe.ne.jp nifty.com so-net.ne.jp hinet.net seed.net.tw
          singnet.com.sg
          duck.com mozmail.com relay.firefox.com simplelogin.com simplelogin.io aleeas.com anonaddy.com
          anonaddy.me addy.io users.noreply.github.com
          mailinator.com guerrillamail.com guerrillamail.org sharklasers.com 10minutemail.com
          temp-mail.org tempmail.com yopmail.com yopmail.fr trashmail.com trashmail.de dispostable.com
          getnada.com maildrop.cc mailnesia.com throwawaymail.com fakeinbox.com moakt.com mohmal.com
          emailondeck.com spamgourmet.com mytemp.email minuteinbox.com tempr.email discard.email
          """
              .strip()
              .split("\\s+"));

  private PublicProviders() {}

  /** Whether it is one of these domains, or a part of one: {@code vip.163.com}. */
  static boolean include(MailDomain domain) {
    for (var name = domain.value(); name.contains("."); name = parent(name)) {
      if (DOMAINS.contains(name) || BRAND.matcher(name).matches()) {
        return true;
      }
    }
    return false;
  }

  private static String parent(String name) {
    return name.substring(name.indexOf('.') + 1);
  }
}
