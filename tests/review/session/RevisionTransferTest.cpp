// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/RevisionTransfer.h"
#include "review/session/WorkingText.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class RevisionTransferTest final : public QObject {
    Q_OBJECT

    static Text textOf(const QStringList &lines) {
        QList<Block> blocks;
        for (const QString &line : lines)
            blocks.append({.kind = BlockKind::Paragraph, .text = line});
        return Text(blocks);
    }

private slots:
    void takesEditsAlongWithUnchangedParagraphs() {
        const Text before = textOf({u"một"_s, u"hai ba"_s, u"bốn"_s});
        const Text after = textOf({u"mới thêm"_s, u"một"_s, u"hai ba"_s, u"bốn năm"_s});
        SavedText work;
        work.edits = {{{4, 3}, u"HAI"_s}, {{11, 3}, u"BỐN"_s}};
        work.places = {{7, {4, 3}}};
        const CarriedWork carried = carryOver(before, work, after);
        QCOMPARE(WorkingText(after, carried.text.edits).current(),
                 u"mới thêm\nmột\nHAI ba\nbốn năm"_s);
        QCOMPARE(carried.text.places.value(7), (TextRange{13, 3}));
        QCOMPARE(carried.left.size(), 1);
        QCOMPARE(carried.left.first().replacement, u"BỐN"_s);
    }

    void keepsARemovedParagraphRemoved() {
        const Text before = textOf({u"một"_s, u"XÓA"_s, u"hai"_s});
        SavedText work;
        work.edits = {{{3, 4}, u""_s}};
        const Text after = textOf({u"đầu"_s, u"một"_s, u"XÓA"_s, u"hai"_s});
        QCOMPARE(WorkingText(after, carryOver(before, work, after).text.edits).current(),
                 u"đầu\nmột\nhai"_s);
    }

    void carriesNothingIntoAForeignText() {
        SavedText work;
        work.edits = {{{0, 3}, u"x"_s}};
        const CarriedWork carried = carryOver(textOf({u"một"_s}), work, textOf({u"khác hẳn"_s}));
        QVERIFY(carried.text.edits.isEmpty());
        QCOMPARE(carried.left.size(), 1);
    }
};

QTEST_APPLESS_MAIN(RevisionTransferTest)
#include "RevisionTransferTest.moc"
