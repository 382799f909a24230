// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/Continuation.h"
#include "CheckTesting.h"
#include "text/Tokenizer.h"

using namespace morat;
using namespace Qt::StringLiterals;

class ContinuationTest final : public QObject {
    Q_OBJECT

private slots:
    void recognises_data() {
        QTest::addColumn<QStringList>("blocks");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QStringList &blocks, const QString &expected) {
            QTest::newRow(name) << blocks << expected;
        };
        const QString picture(QChar{embedCharacter});
        row("paragraphs", {u"Xã họp."_s, u"bà con vui."_s}, u".."_s);
        row("an enumeration",
            {u"Xã làm ba việc:"_s, u"sửa cầu;"_s, QString(), u"mở đường;"_s, u"dựng chợ."_s},
            u".c.cc"_s);
        row("an ellipsis", {u"Rồi im lặng…"_s, u"và mưa."_s, u"Thế..."_s, u"rồi tạnh."_s},
            u".c.c"_s);
        row("a sentence broken in two", {u"Bà con xuống chợ, gặp"_s, u"nhau ở bến."_s}, u".."_s);
        row("a bracket over two lines",
            {u"(Kèm theo Quyết định số 12"_s, u"ngày 5/3/2026 của xã)"_s, u"bà con vui."_s},
            u".c."_s);
        row("below a picture", {picture, u"bến đò cũ"_s, u"Xã họp."_s}, u"cc."_s);
        row("above a picture", {u"Xã họp."_s, u"bến đò cũ"_s, picture}, u".cc"_s);
        row("in one with it", {u"Xã họp."_s, picture + u"bến đò cũ"_s, u"chợ mới"_s + picture},
            u"ccc"_s);
    }
    void recognises() {
        QFETCH(const QStringList, blocks);
        QList<Block> content;
        QList<QList<Token>> tokens;
        for (const QString &text : blocks) {
            content.append(testing::blockOf(BlockKind::Paragraph, text));
            tokens.append(tokenize(text));
        }
        QList<CheckedBlock> checked;
        for (qsizetype i = 0; i < content.size(); ++i)
            checked.append({i, content.at(i), tokens.at(i)});
        QString shown;
        for (const bool isContinued : continuedIn(checked))
            shown += isContinued ? u'c' : u'.';
        QTEST(shown, "expected");
    }

    void judgesNothingElse() {
        QList<Finding> findings{
            {.rule = u"capitalisation.paragraph-start"_s, .level = Level::Warning},
            {.rule = u"capitalisation.sentence-start"_s, .level = Level::Warning}};
        judgeAsContinued(findings);
        QCOMPARE(levelName(findings[0].level), levelName(Level::Info));
        QCOMPARE(levelName(findings[1].level), levelName(Level::Warning));
    }
};

QTEST_GUILESS_MAIN(ContinuationTest)
#include "ContinuationTest.moc"
