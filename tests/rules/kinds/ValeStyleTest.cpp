// SPDX-License-Identifier: GPL-3.0-or-later
// Styles as they are written for Vale: each of the shapes that public styles have, with words of
// our own. What is not known is named, and the other rules of the style go on.
#include "PackFolder.h"
#include "rules/reading/RuleProof.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class ValeStyleTest final : public QObject {
    Q_OBJECT

private slots:
    void loadsAndFinds_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("bad");
        QTest::addColumn<QString>("good");
        const auto row = [](const char *name, const char *rule, const QString &bad,
                            const QString &good) {
            QTest::newRow(name) << QString::fromUtf8(rule) << bad << good;
        };
        row("existence",
            "extends: existence\nmessage: \"Avoid '%s'.\"\nlink: https://example.org/style\n"
            "ignorecase: true\nlevel: warning\nscope: text\nvocab: false\nlimit: 3\n"
            "tokens:\n  - a pinch of\n  - '(?:very|really) (?:big|small)'\n  - etc\\.\n",
            u"It is Really big."_s, u"It is big."_s);
        row("existence, raw and nonword",
            "extends: existence\nmessage: \"Use a dash in '%s'.\"\nlevel: error\nnonword: true\n"
            "action:\n  name: edit\n  params:\n    - remove\n    - ' '\ntokens:\n  - '\\w+ - "
            "\\w+'\n",
            u"one - two"_s, u"one-two"_s);
        row("existence, appended",
            "extends: existence\nmessage: \"'%s'\"\nappend: true\nraw:\n  - '\\b(?:foo)\\b'\n",
            u"a foo b"_s, u"a food b"_s);
        row("substitution",
            "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nlevel: warning\n"
            "ignorecase: true\ncapitalize: true\naction:\n  name: replace\nswap:\n"
            "  utili[sz]e: use\n  '(?:give|gave) rise to': cause\n  e-mail: email\n",
            u"They utilize it."_s, u"They use it."_s);
        row("substitution, with capitals",
            "extends: substitution\nmessage: \"'%s', not '%s'\"\nignorecase: false\nswap:\n"
            "  Javascript: JavaScript\n",
            u"In Javascript."_s, u"In JavaScript."_s);
        row("occurrence",
            "extends: occurrence\nmessage: Too long\nscope: sentence\nlevel: suggestion\nmax: 5\n"
            "token: '\\b(\\w+)\\b'\n",
            u"One two three four five six."_s, u"One two. Three four five."_s);
        row("occurrence, marks",
            "extends: occurrence\nmessage: More than three commas\nscope: sentence\nmax: 3\n"
            "token: ','\n",
            u"a, b, c, d, e"_s, u"a, b, c, d"_s);
        row("repetition",
            "extends: repetition\nmessage: \"'%s' is repeated\"\nlevel: error\nalpha: true\n"
            "ignorecase: true\ntokens:\n  - '[^\\s]+'\n",
            u"This is is it."_s, u"This is it."_s);
        row("consistency",
            "extends: consistency\nmessage: \"Inconsistent spelling of '%s'\"\nlevel: error\n"
            "ignorecase: true\nnonword: false\neither:\n  advisor: adviser\n  centre: center\n",
            u"An advisor met an adviser."_s, u"An adviser met an adviser."_s);
        row("conditional",
            "extends: conditional\nmessage: \"'%s' has no definition\"\nlevel: suggestion\n"
            "ignorecase: false\nfirst: '\\b([A-Z]{3,5})\\b'\n"
            "second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions:\n  - ABC\n  - HTML\n",
            u"The WHO says so."_s, u"World Health Organization (WHO) says so. HTML, WHO."_s);
        row("capitalization",
            "extends: capitalization\nmessage: \"'%s' should be in title case\"\nlevel: warning\n"
            "scope: heading\nmatch: $title\nstyle: AP\nthreshold: 0.8\nexceptions:\n  - a\n  - "
            "of\n",
            u"All of a sudden the house of cards fell down"_s, u"All of a Sudden"_s);
        row("capitalization, an expression",
            "extends: capitalization\nmessage: \"'%s' should begin with a capital\"\n"
            "scope: heading\nmatch: '[A-Z]\\w+.*'\n",
            u"all small"_s, u"All small"_s);
    }

    void loadsAndFinds() {
        QFETCH(const QString, rule);
        QFETCH(const QString, bad);
        QFETCH(const QString, good);
        const PackFolder folder;
        folder.write(u"kieu/luat.yml"_s, rule);
        const RuleBook book = loadRuleBook({folder.path(u"kieu"_s)});
        QVERIFY2(book.problems.isEmpty(),
                 book.problems.isEmpty() ? "" : qPrintable(book.problems.first().text()));
        QCOMPARE(book.rules.size(), 1);
        QVERIFY(!findingsOf(book.rules.first(), bad).isEmpty());
        QVERIFY(findingsOf(book.rules.first(), good).isEmpty());
    }

    void namesWhatItDoesNotKnow_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("named");
        QTest::addColumn<int>("line");
        QTest::newRow("metric") << u"extends: metric\nmessage: \"Grade %s\"\nformula: |\n  (0.39 * "
                                   u"(words / sentences))\n"
                                   "condition: \"> 8\"\n"_s
                                << u"“metric”"_s << 1;
        QTest::newRow("script") << u"extends: script\nmessage: m\nscript: |\n  text := 1\n"_s
                                << u"“script”"_s << 1;
        QTest::newRow("indicators")
            << u"extends: capitalization\nmessage: m\nmatch: $sentence\nindicators:\n  - ':'\n"_s
            << u"“indicators”"_s << 4;
        QTest::newRow("part of speech")
            << u"extends: substitution\nmessage: m\npos: VB/*\nswap: {a b: c}\n"_s << u"“pos”"_s
            << 3;
    }

    void namesWhatItDoesNotKnow() {
        QFETCH(const QString, rule);
        QFETCH(const QString, named);
        QFETCH(const int, line);
        const PackFolder folder;
        folder.write(u"kieu/la.yml"_s, rule);
        folder.write(u"kieu/quen.yml"_s, u"extends: existence\nmessage: m\ntokens: [very big]\n"_s);
        const RuleBook book = loadRuleBook({folder.path(u"kieu"_s)});
        QCOMPARE(book.problems.size(), 1);
        QVERIFY2(book.problems.first().reason.contains(named),
                 qPrintable(book.problems.first().reason));
        QCOMPARE(book.problems.first().line, line);
        QCOMPARE(book.rules.size(), 1); // the other rule goes on
    }
};

QTEST_GUILESS_MAIN(ValeStyleTest)
#include "ValeStyleTest.moc"
