// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/ChangeView.h"

#include "review/session/WordDifferences.h"

#include <QRandomGenerator>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class ChangeViewTest final : public QObject {
    Q_OBJECT

    static Text textOf(const QString &joined) {
        QList<Block> blocks;
        for (const QString &line : joined.split(u'\n'))
            blocks.append({.text = line});
        return Text(blocks);
    }

    static QStringList shown(const ChangeView &view) {
        QStringList lines;
        for (const ShownChange &change : view.changes())
            lines.append(change.before + u"→"_s + change.after);
        return lines;
    }

private slots:
    void showsWholeWords_data() {
        QTest::addColumn<QString>("original");
        QTest::addColumn<QList<Edit>>("edits");
        QTest::addColumn<QStringList>("changes");
        const QString text = u"Ông Lê nêu chủ chương mới.\nHết tin."_s;
        QTest::newRow("letters of a word")
            << text << QList<Edit>{{{15, 2}, u"tr"_s}} << QStringList{u"chương→trương"_s};
        QTest::newRow("one letter put in")
            << text << QList<Edit>{{{5, 0}, u"m"_s}} << QStringList{u"Lê→Lmê"_s};
        QTest::newRow("a word put in between blanks")
            << text << QList<Edit>{{{7, 0}, u"cũng "_s}} << QStringList{u"→cũng "_s};
        QTest::newRow("a word put in behind a word")
            << text << QList<Edit>{{{6, 0}, u" Na"_s}} << QStringList{u"→ Na"_s};
        QTest::newRow("a word taken out")
            << text << QList<Edit>{{{4, 3}, u""_s}} << QStringList{u"Lê →"_s};
        QTest::newRow("two edits in one word")
            << text << QList<Edit>{{{15, 1}, u"x"_s}, {{19, 1}, u"m"_s}}
            << QStringList{u"chương→xhươmg"_s};
        QTest::newRow("two words as one") << text << QList<Edit>{{{11, 10}, u"đường lối"_s}}
                                          << QStringList{u"chủ chương→đường lối"_s};
        QTest::newRow("what a long edit leaves is no change")
            << text << QList<Edit>{{{0, 25}, u"Bà Lê nêu chủ chương cũ"_s}}
            << QStringList{u"Ông→Bà"_s, u"mới→cũ"_s};
        QTest::newRow("a blank between two words")
            << text << QList<Edit>{{{6, 1}, u""_s}} << QStringList{u"Lê nêu→Lênêu"_s};
        QTest::newRow("a paragraph put in")
            << text << QList<Edit>{{{26, 0}, u"\nThêm."_s}} << QStringList{u"→\nThêm."_s};
        QTest::newRow("a paragraph taken out")
            << text << QList<Edit>{{{26, 9}, u""_s}} << QStringList{u"\nHết tin.→"_s};
    }
    void showsWholeWords() {
        QFETCH(QString, original);
        QFETCH(QList<Edit>, edits);
        const ChangeView view(WorkingText(textOf(original), edits), {}, {});
        QTEST(shown(view), "changes");
    }

    void namesWhoDecidedAndWhatWasTyped() {
        const WorkingText text(textOf(u"chủ chương và nghi quyết"_s),
                               {{{0, 10}, u"chủ trương"_s}, {{14, 4}, u"nghị"_s}});
        const Decision decision{.id = 7,
                                .verb = Verb::Accept,
                                .original = u"chủ chương"_s,
                                .replacement = u"chủ trương"_s};
        const ChangeView view(text, {{7, {0, 10}}}, {{7, decision}});
        QCOMPARE(shown(view), QStringList({u"chương→trương"_s, u"nghi→nghị"_s}));
        QCOMPARE(view.changes()[0].decisions, QList<qint64>{7});
        QVERIFY(!view.changes()[0].isTyped);
        QCOMPARE(view.changes()[1].decisions, QList<qint64>());
        QVERIFY(view.changes()[1].isTyped);
    }

    void leadsFromOneTextToTheOther() {
        const WorkingText text(textOf(u"một hai ba bốn năm"_s),
                               {{{4, 3}, u"số hai lẻ"_s}, {{8, 3}, u""_s}});
        const ChangeView view(text, {}, {});
        QCOMPARE(text.current(), u"một số hai lẻ bốn năm"_s);
        QCOMPARE(view.toOriginal(0), 0);
        QCOMPARE(view.toOriginal(text.current().indexOf(u"bốn")), 11);
        QCOMPARE(view.toCurrent(11), text.current().indexOf(u"bốn"));
        QCOMPARE(view.toCurrent(9), text.current().indexOf(u"bốn")); // of the word taken out
        QCOMPARE(view.at(5), 0);
        QCOMPARE(view.at(20), -1);
        QCOMPARE(view.after(0), 0);
        QCOMPARE(view.before(20), 2);
    }

    /// Whatever is edited: the changes undone, from the end, give the original; they are in order,
    /// and what lies between them is the same in both texts.
    void accountsForEveryEdit() {
        QRandomGenerator random(11);
        const QString letters = u"ab c\nđ."_s;
        for (int round = 0; round < 400; ++round) {
            QString original;
            for (int i = 0; i < 60; ++i)
                original += letters[random.bounded(int(letters.size()))];
            WorkingText text{textOf(original)};
            for (int i = 0; i < 6; ++i) {
                const qsizetype start = random.bounded(int(text.current().size()) + 1);
                const qsizetype length =
                    std::min<qsizetype>(random.bounded(9), text.current().size() - start);
                QString words;
                for (int letter = random.bounded(9); letter > 0; --letter)
                    words += letters[random.bounded(int(letters.size()))];
                text.replace({start, length}, words);
            }
            const ChangeView view(text, {}, {});
            QString back = text.current();
            qsizetype end = back.size();
            for (auto each = view.changes().crbegin(); each != view.changes().crend(); ++each) {
                QVERIFY(each->place.end() <= end);
                QCOMPARE(view.toOriginal(each->place.end()), each->original.end());
                QVERIFY(each->before != each->after);
                back.replace(each->place.start, each->place.length, each->before);
                end = each->place.start;
            }
            QCOMPARE(back, original);
        }
    }

    void comparesByWords() {
        const QList<WordDifference> found =
            wordDifferences(u"Anh Ba, 28 tuổi, ở quê.", u"Anh Ba, 29 tuổi, ở tại quê.");
        QCOMPARE(found, (QList<WordDifference>{{{8, 2}, {8, 2}}, {{18, 0}, {18, 4}}}));
        QVERIFY(wordDifferences(u"như cũ", u"như cũ").isEmpty());
    }
};

QTEST_APPLESS_MAIN(ChangeViewTest)
#include "ChangeViewTest.moc"
