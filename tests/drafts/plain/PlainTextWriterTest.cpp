// SPDX-License-Identifier: GPL-3.0-or-later
#include "DraftTesting.h"

#include <QRandomGenerator>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

class PlainTextWriterTest final : public QObject {
    Q_OBJECT

private slots:
    void writesEdits_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QString>("written");
        QTest::newRow("sửa một từ") << u"thông qua chủ chương, nghị quyết\r\n"_s << u"chủ chương"_s
                                    << u"chủ trương"_s << u"thông qua chủ trương, nghị quyết\r\n"_s;
        QTest::newRow("xóa một từ")
            << u"với với nhau"_s << u"với với"_s << u"với"_s << u"với nhau"_s;
        QTest::newRow("chẻ đôi một dòng theo kiểu của bản thảo")
            << u"một hai\r\nba\r\n"_s << u"một hai"_s << u"một\nhai"_s << u"một\r\nhai\r\nba\r\n"_s;
        QTest::newRow("nối hai dòng")
            << u"một\r\nhai\r\nba"_s << u"một\nhai"_s << u"một hai"_s << u"một hai\r\nba"_s;
        QTest::newRow("xóa cả dòng") << u"một\nhai\nba"_s << u"hai\n"_s << u""_s << u"một\nba"_s;
        QTest::newRow("xóa dòng cuối") << u"một\nhai\n"_s << u"\nhai"_s << u""_s << u"một\n"_s;
        QTest::newRow("xóa chữ của dòng cuối thì còn dòng trống")
            << u"một\nhai"_s << u"hai"_s << u""_s << u"một\n\n"_s;
        QTest::newRow("thêm dòng ở cuối")
            << u"một\nhai"_s << u"hai"_s << u"hai\nba"_s << u"một\nhai\nba"_s;
        QTest::newRow("bớt dòng trống")
            << u"một\n\n\nhai"_s << u"một\n\n\nhai"_s << u"một\n\nhai"_s << u"một\n\nhai"_s;
        QTest::newRow("viết vào dòng trống")
            << u"một\n\nba"_s << u"một\n\nba"_s << u"một\nhai\nba"_s << u"một\nhai\nba"_s;
        QTest::newRow("xuống dòng lẫn lộn giữ nguyên")
            << u"một\r\nhai\nba\rbốn"_s << u"một\nhai\nba\nbốn"_s << u"mốt\nhài\nbà\nbồn"_s
            << u"mốt\r\nhài\nbà\rbồn"_s;
    }
    void writesEdits() {
        QFETCH(QString, source);
        QFETCH(QString, old);
        QFETCH(QString, replacement);
        QFETCH(QString, written);
        const Draft draft = readOrFail(readPlainText(source.toUtf8()));
        const Edit edit = replacing(draft, old, replacement);
        QCOMPARE(QString::fromUtf8(writtenOrReason(writeDraft(draft, {edit}))), written);
    }

    void writesTextTheWayTheDraftIsComposed() {
        const auto nfd = [](const QString &text) {
            return text.normalized(QString::NormalizationForm_D).toUtf8();
        };
        const Draft draft = readOrFail(readPlainText(nfd(u"thông qua chủ chương lớn"_s)));
        QCOMPARE(writtenOrReason(writeDraft(draft, {replacing(draft, u"chương"_s, u"trường"_s)})),
                 nfd(u"thông qua chủ trường lớn"_s));
    }

    void writesSeveralEditsAtOnce() {
        const Draft draft = readOrFail(readPlainText(u"một hai ba\nbốn"_s.toUtf8()));
        const QList<Edit> edits{
            {{0, 3}, u"1"_s}, {{3, 0}, u"!"_s}, {{4, 3}, {}}, {{11, 3}, u"4"_s}};
        QCOMPARE(writtenOrReason(writeDraft(draft, edits)), QByteArray("1!  ba\n4"));
    }

    void refusesWhatCannotBeWritten_data() {
        QTest::addColumn<QList<Edit>>("edits");
        QTest::addColumn<QString>("reason");
        const QString order = u"The corrections are out of order; nothing was written."_s;
        const QString unsafe =
            u"The corrections cannot be written into the draft's markup safely."_s;
        const auto unwritable = [](const QString &text) -> QString {
            return u"The text “"_s + text +
                   u"” contains a character that cannot be written into the draft."_s;
        };
        const QString surrogate(QChar(0xD800));
        QTest::newRow("two line breaks would become one") << QList<Edit>{{{2, 1}, {}}} << unsafe;
        QTest::newRow("the mark of an embed")
            << QList<Edit>{{{0, 1}, u"\uFFFC"_s}} << unwritable(u"\uFFFC"_s);
        QTest::newRow("half a character")
            << QList<Edit>{{{0, 1}, surrogate}} << unwritable(surrogate);
        QTest::newRow("the last first") << QList<Edit>{{{2, 1}, u"x"_s}, {{0, 1}, u"y"_s}} << order;
        QTest::newRow("past the end") << QList<Edit>{{{0, 99}, u"x"_s}} << order;
    }
    void refusesWhatCannotBeWritten() {
        QFETCH(const QList<Edit>, edits);
        QFETCH(const QString, reason);
        const Draft draft = readOrFail(readPlainText("a\rb\nc"));
        const auto written = writeDraft(draft, edits);
        QVERIFY(!written);
        QCOMPARE(written.error().message, reason);
    }

    /// Whatever is edited: the new bytes read as the edited text, and what no edit touches stays.
    /// What cannot be written is left out, and named in order; the rest is made.
    void writesTheRestWhereAnEditCannotBeWritten() {
        const QByteArray bytes = "m\xb9 m\xb9 m\xb9 m\xb9\n";
        const Draft draft = readOrFail(readPlainText(bytes, Charset::Tcvn3));
        const QList<Edit> edits{
            {{0, 2}, u"茶"_s}, {{3, 2}, u"ma"_s}, {{6, 2}, u"茶茶"_s}, {{9, 2}, u"mi"_s}};
        const auto written = writeDraftInPart(draft, edits);
        QVERIFY(written);
        QCOMPARE(written->bytes, QByteArray("m\xb9 ma m\xb9 mi\n"));
        QCOMPARE(written->refused.size(), 2);
        QCOMPARE(written->refused[0].edit.replacement, u"茶"_s);
        QCOMPARE(written->refused[1].edit.replacement, u"茶茶"_s);
        QVERIFY(!written->refused[0].reason.isEmpty());
        const auto none = writeDraftInPart(draft, {});
        QVERIFY(none && none->bytes == bytes && none->refused.isEmpty());
    }

    void randomEditsReadBackAsEdited_data() {
        QTest::addColumn<bool>("decomposed");
        QTest::newRow("dựng sẵn") << false;
        QTest::newRow("tổ hợp") << true;
    }
    void randomEditsReadBackAsEdited() {
        QFETCH(bool, decomposed);
        QRandomGenerator random(20260312);
        const QStringList words{u"chủ"_s,  u"trương"_s, u"nghị quyết"_s, u" "_s, u"\n"_s,
                                u"\r\n"_s, u"😀"_s,      u"ừ"_s,          u"Å"_s, u"\u00A0"_s,
                                u"."_s,    u"đ"_s,      u"\n\n"_s,       u"e"_s};
        int written = 0;
        for (int round = 0; round < 1500; ++round) {
            const auto phrase = [&](int most) {
                QString text;
                for (int i = random.bounded(most + 1); i > 0; --i)
                    text += words.at(random.bounded(words.size()));
                return text;
            };
            QString source = phrase(30);
            if (decomposed)
                source = source.normalized(QString::NormalizationForm_D);
            const Draft draft = readOrFail(readPlainText(source.toUtf8()));
            QCOMPARE(brokenInvariant(draft), QString());
            const QString joined = draft.text.joined();
            QList<Edit> edits;
            QString wanted;
            qsizetype at = 0;
            while (edits.size() < 3 && at < joined.size()) {
                const qsizetype start = at + random.bounded(joined.size() - at + 1);
                const qsizetype length =
                    random.bounded(std::min<qsizetype>(12, joined.size() - start) + 1);
                const QString text = phrase(3).replace(u"\r\n"_s, u"\n"_s);
                edits.append({{start, length}, text});
                wanted += QStringView(joined).sliced(at, start - at);
                wanted += text;
                at = start + length;
            }
            wanted += QStringView(joined).sliced(at);
            const auto bytes = writeDraft(draft, edits);
            if (!bytes) // cuts a surrogate pair, or mixes line breaks up
                continue;
            ++written;
            const Draft again = readOrFail(readPlainText(*bytes));
            QCOMPARE(again.text.joined().normalized(QString::NormalizationForm_C),
                     wanted.normalized(QString::NormalizationForm_C));
        }
        QVERIFY2(written > 1200, qPrintable(QString::number(written)));
    }
};

QTEST_APPLESS_MAIN(PlainTextWriterTest)
#include "PlainTextWriterTest.moc"
