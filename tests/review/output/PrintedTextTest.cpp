// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/output/PrintedText.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

Block block(BlockKind kind, const QString &words, const QList<InlineMark> &marks = {}) {
    Block made;
    made.kind = kind;
    made.text = words;
    made.marks = marks;
    return made;
}

/// "-old-", "+new+", "[1]", "{embed}", "*bold*", "/italic/"; a line a paragraph.
QString written(const QList<PrintedParagraph> &paragraphs) {
    QStringList lines;
    for (const PrintedParagraph &paragraph : paragraphs) {
        QString line;
        for (const PrintedRun &run : paragraph.runs) {
            QString words = run.words;
            if (run.isBold)
                words = u'*' + words + u'*';
            if (run.isItalic)
                words = u'/' + words + u'/';
            switch (run.part) {
            case PrintedPart::Words:
                break;
            case PrintedPart::Old:
                words = u'-' + words + u'-';
                break;
            case PrintedPart::New:
                words = u'+' + words + u'+';
                break;
            case PrintedPart::Number:
                words = u'[' + words + u']';
                break;
            case PrintedPart::Embed:
                words = u'{' + words + u'}';
                break;
            }
            line += words;
        }
        lines.append(line.replace(u'\u2028', u'|'));
    }
    return lines.join(u'\n');
}

Text article() {
    Block picture = block(BlockKind::Embed, QString(QChar(embedCharacter)));
    picture.embeds = {{0, u"img"_s, {{u"src"_s, u"https://bao.example/cau.jpg"_s}}, false}};
    return Text({block(BlockKind::Headline, u"Cầu mới"_s), block(BlockKind::Blank, {}),
                 block(BlockKind::Paragraph, u"Xã có chủ chương xây cầu."_s,
                       {{{0, 2}, InlineStyle::Bold},
                        {{6, 10}, InlineStyle::Italic},
                        {{17, 8}, InlineStyle::Link}}),
                 picture, block(BlockKind::ListItem, u"Bà con vui vui."_s)});
}

} // namespace

class PrintedTextTest final : public QObject {
    Q_OBJECT

private slots:
    void theTextIsWhatStandsThere() {
        WorkingText text(article());
        QCOMPARE(written(printedText(text)), u"Cầu mới\n*Xã* có /chủ chương/ xây cầu.\n"
                                             "{▣ picture – cau.jpg}\nBà con vui vui."_s);
        QCOMPARE(printedText(text).constFirst().kind, BlockKind::Headline);
        QCOMPARE(printedText(text).constLast().kind, BlockKind::ListItem);
        // Behind what was put in before them, italics stay with their words.
        text.replace({9, 2}, u"Xã Hòa"_s);
        QCOMPARE(written(printedText(text)).section(u'\n', 1, 1),
                 u"*Xã Hòa* có /chủ chương/ xây cầu."_s);
    }

    void changesStandInTheText_data() {
        QTest::addColumn<QString>("words"); // that are replaced
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("line"); // that shows it
        QTest::newRow("a word for another")
            << u"xây"_s << u"sửa"_s << u"*Xã* có /chủ chương/ -xây- +sửa+[1] cầu."_s;
        QTest::newRow("a word gone") << u"vui "_s << u""_s << u"Bà con -vui-[1] vui."_s;
        QTest::newRow("words put in")
            << u"cầu."_s << u"cầu treo."_s << u"*Xã* có /chủ chương/ xây cầu+ treo+[1]."_s;
        QTest::newRow("in the headline") << u"Cầu"_s << u"Đường"_s << u"-Cầu- +Đường+[1] mới"_s;
        QTest::newRow("a mark of punctuation")
            << u"vui."_s << u"vui!"_s << u"Bà con vui vui-.-+!+[1]"_s;
    }
    void changesStandInTheText() {
        QFETCH(QString, words);
        QFETCH(QString, by);
        QFETCH(QString, line);
        WorkingText text(article());
        const qsizetype at = text.current().indexOf(words);
        QVERIFY(at >= 0);
        text.replace({at, words.size()}, by);
        const QString shown = written(printedChanges(text, ChangeView(text, {}, {})));
        QVERIFY2(shown.split(u'\n').contains(line), qPrintable(shown));
    }

    void numbersFollowTheText() {
        WorkingText text(article());
        text.replace({text.current().indexOf(u"vui."_s), 3}, u"mừng"_s);
        text.replace({0, 3}, u"Đường"_s);
        const ChangeView changes(text, {}, {});
        QCOMPARE(changes.changes().size(), 2);
        const QString shown = written(printedChanges(text, changes));
        QVERIFY2(shown.startsWith(u"-Cầu- +Đường+[1] mới\n"_s), qPrintable(shown));
        QVERIFY2(shown.endsWith(u"vui -vui- +mừng+[2]."_s), qPrintable(shown));
    }

    void aParagraphThatIsGoneStandsWhereItWas() {
        WorkingText text(article());
        const QString words = u"\n\nXã có chủ chương xây cầu."_s;
        text.replace({text.current().indexOf(words), words.size()}, QString());
        const QString shown = written(printedChanges(text, ChangeView(text, {}, {})));
        QVERIFY2(shown.startsWith(u"Cầu mới-¶|Xã có chủ chương xây cầu.-[1]\n"_s),
                 qPrintable(shown));
    }

    void paragraphsPutInAreUnderlinedWhole() {
        WorkingText text(article());
        text.replace({text.current().size(), 0}, u"\nMột câu.\nHai câu."_s);
        const QString shown = written(printedChanges(text, ChangeView(text, {}, {})));
        QVERIFY2(shown.endsWith(u"Bà con vui vui.\n+Một câu.+\n+Hai câu.+[1]"_s),
                 qPrintable(shown));
    }

    void theNumberStandsBehindTheLastWord() {
        WorkingText text(article());
        text.replace({0, 0}, u"Một câu.\n"_s);
        const QString shown = written(printedChanges(text, ChangeView(text, {}, {})));
        QVERIFY2(shown.startsWith(u"+Một câu.+[1]\nCầu mới\n"_s), qPrintable(shown));
    }

    void aLineBreakPutInIsASign() {
        WorkingText text(article());
        text.replace({text.current().indexOf(u" con"_s), 1}, u"\n"_s);
        const QString shown = written(printedChanges(text, ChangeView(text, {}, {})));
        QVERIFY2(shown.endsWith(u"Bà-␣-\n+¶+[1]con vui vui."_s), qPrintable(shown));
    }

    void whatIsNewIsTheTextOfTheCleanView_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 20; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    /// Words and what was put in, without what is gone, are the text that will be saved.
    void whatIsNewIsTheTextOfTheCleanView() {
        QFETCH(int, seed);
        WorkingText text(article());
        const QStringList pieces{u"a"_s, u" "_s, u"xã hội"_s, u"."_s, u"\n"_s, QString()};
        for (int i = 0; i < 6; ++i) {
            const qsizetype at = (seed * 37 + i * 53) % text.current().size();
            const qsizetype length =
                std::min<qsizetype>((seed + i) % 5, text.current().size() - at);
            text.replace({at, length}, pieces.at((seed * 7 + i * 3) % pieces.size()));
        }
        const auto words = [](const QList<PrintedParagraph> &paragraphs) {
            QString all;
            for (const PrintedParagraph &paragraph : paragraphs) {
                for (const PrintedRun &run : paragraph.runs) {
                    if (run.part == PrintedPart::Words || run.part == PrintedPart::New ||
                        run.part == PrintedPart::Embed)
                        all += run.words;
                }
            }
            return all.remove(u'¶').remove(u' ');
        };
        QCOMPARE(words(printedChanges(text, ChangeView(text, {}, {}))), words(printedText(text)));
    }
};

QTEST_GUILESS_MAIN(PrintedTextTest)
#include "PrintedTextTest.moc"
