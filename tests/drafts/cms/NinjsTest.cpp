// SPDX-License-Identifier: GPL-3.0-or-later
#include "DraftTesting.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray newsItem() {
    QFile file(QStringLiteral(MORAT_TEST_DATA) + u"/drafts/bai.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// JSON with ' for ".
QByteArray json(QByteArray text) {
    return text.replace('\'', '"');
}

} // namespace

class NinjsTest final : public QObject {
    Q_OBJECT

private slots:
    void readsTheFields() {
        const Draft draft = readOrFail(readDraft(newsItem(), u"bai.json"_s));
        QCOMPARE(formatName(draft.format), u"ninjs"_s);
        QCOMPARE(outline(draft), u"Headline | Tỉnh họp \"bàn\"\nLead | Sáng 5-3, tỉnh họp.\n"
                                 "Paragraph | Qua chủ chương, nghị quyết.\n"
                                 "Paragraph | Hai & ba 😀 😀.\nByline | Lê Vân\n"
                                 "Caption | Cầu mới.\n"_s);
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), newsItem());
    }

    void leavesOutWhatWasStruckOut() {
        const QByteArray bytes = json("{'headline':'Tít','body_html':'<p>Xã <del>chủ chương</del>"
                                      "<ins>chủ trương</ins> họp.</p>'}");
        const Draft draft = readOrFail(readNinjs(bytes));
        QCOMPARE(outline(draft), u"Headline | Tít\nLead | Xã chủ trương họp.\n"_s);
        QVERIFY(draft.unread.value(0).endsWith(u"(1)"_s));
        const Draft old = readOrFail(readIn(u"ninjs"_s, bytes, {.extent = PageExtent::AsExport}));
        QVERIFY(old.text.joined().contains(u"chủ chương"_s));
        QVERIFY(old.contentHash() != draft.contentHash());
    }

    void readsNewerVersionsAndPlainBodies_data() {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("blocks");
        QTest::newRow("ninjs 2")
            << json("{'headlines':[{'role':'main','value':'Tít'}],'bodies':[{'value':'thô',"
                    "'contenttype':'text/plain'},{'contenttype':'text/html','value':'<p>Đoạn.'}]}")
            << u"Headline | Tít\nLead | Đoạn.\n"_s;
        QTest::newRow("chỉ có chữ thường")
            << QByteArray("{\"headline\":\"T\",\"body_text\":\"một.\\n\\nhai.\\r\\nba\\u2028b\"}")
            << u"Headline | T\nLead | một.\nBlank | \nParagraph | hai.\nParagraph | ba\n"
               "Paragraph | b\n"_s;
    }
    void readsNewerVersionsAndPlainBodies() {
        QFETCH(QByteArray, source);
        QFETCH(QString, blocks);
        QCOMPARE(outline(readOrFail(readNinjs(source))), blocks);
    }

    void writesEdits_data() {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("qua thẻ và ký tự viết mã")
            << newsItem() << u"chủ chương"_s << u"chủ trương"_s << QByteArray("ch\\u1ee7 ch<")
            << QByteArray("ch\\u1ee7 tr<");
        QTest::newRow("cả ký tự viết mã")
            << newsItem() << u"chủ"_s << u"chú"_s << QByteArray("ch\\u1ee7") << QByteArray("chú");
        QTest::newRow("tít là chữ thường")
            << newsItem() << u"họp \"bàn"_s << u"họp <\\ \"bàn"_s << QByteArray("họp \\\"bàn")
            << QByteArray("họp <\\\\ \\\"bàn");
        QTest::newRow("thân bài là XHTML")
            << newsItem() << u"Hai"_s << u"Hai < \"một\""_s << QByteArray("Hai")
            << QByteArray("Hai &lt; \\\"một\\\"");
        QTest::newRow("chẻ đoạn theo kiểu gạch chéo của tệp")
            << newsItem() << u", n"_s << u",\nn"_s << QByteArray(", n")
            << QByteArray(",<\\/p><p>n");
        QTest::newRow("bỏ biểu tượng viết mã")
            << newsItem() << u" 😀 😀"_s << u" 😀"_s << QByteArray(" \\ud83d\\ude00") << QByteArray();
        QTest::newRow("tệp toàn ASCII thì viết mã")
            << QByteArray("{\"headline\":\"T\\u1ec9nh\",\"body_text\":\"a\\nb\"}") << u"a"_s
            << u"ả😀"_s << QByteArray("a\\nb") << QByteArray("\\u1ea3\\ud83d\\ude00\\nb");
        QTest::newRow("nối dòng") << QByteArray("{\"body_text\":\"một.\\nhai.\"}") << u"\n"_s
                                  << u" "_s << QByteArray("\\n") << QByteArray(" ");
        QTest::newRow("chẻ dòng") << QByteArray("{\"body_text\":\"một hai.\"}") << u"t h"_s
                                  << u"t\nh"_s << QByteArray("t h") << QByteArray("t\\nh");
    }
    void writesEdits() {
        QFETCH(QByteArray, source);
        QFETCH(QString, old);
        QFETCH(QString, replacement);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const Draft draft = readOrFail(readNinjs(source));
        QByteArray wanted = source;
        const qsizetype at = wanted.indexOf(from);
        QVERIFY(at >= 0);
        wanted.replace(at, from.size(), to);
        QCOMPARE(writtenOrReason(writeDraft(draft, {replacing(draft, old, replacement)})), wanted);
    }

    void correctsThePlainTwinOfTheBody_data() {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QByteArray>("written");
        const QByteArray body = "'body_xhtml':'<p>Qua chủ <b>ch</b>ương.</p><p>Hai.</p><p>Ba.</p>'";
        QTest::newRow("một từ")
            << json("{'body_text':'Qua ch\\u1ee7 chương.\\n\\nHai.\\n\\nBa.\\n'," + body + "}")
            << u"chương"_s << u"trương"_s
            << json("{'body_text':'Qua ch\\u1ee7 trương.\\n\\nHai.\\n\\nBa.\\n',"
                    "'body_xhtml':'<p>Qua chủ <b>tr</b>ương.</p><p>Hai.</p><p>Ba.</p>'}");
        QTest::newRow("bỏ một đoạn")
            << json("{" + body + ",'body_text':'Qua chủ  chương.\\n\\nHai.\\n\\nBa.'}")
            << u"Hai.\n"_s << u""_s
            << json("{'body_xhtml':'<p>Qua chủ <b>ch</b>ương.</p><p>Ba.</p>',"
                    "'body_text':'Qua chủ  chương.\\n\\nBa.'}");
        QTest::newRow("chẻ một đoạn")
            << json("{" + body + ",'body_text':'Qua chủ chương.\\n\\nHai.\\n\\nBa.'}") << u"Hai"_s
            << u"H\nai"_s
            << json("{'body_xhtml':'<p>Qua chủ <b>ch</b>ương.</p><p>H</p><p>ai.</p><p>Ba.</p>',"
                    "'body_text':'Qua chủ chương.\\n\\nH\\n\\nai.\\n\\nBa.'}");
        QTest::newRow("sapo hai lần")
            << json("{'headline':'T','description_text':'Sáng, họp.','description_html':'<p>Sáng, "
                    "họp.</p>'}")
            << u"họp"_s << u"bàn"_s
            << json("{'headline':'T','description_text':'Sáng, bàn.','description_html':'<p>Sáng, "
                    "bàn.</p>'}");
    }
    void correctsThePlainTwinOfTheBody() {
        QFETCH(QByteArray, source);
        QFETCH(QString, old);
        QFETCH(QString, replacement);
        QFETCH(QByteArray, written);
        const Draft draft = readOrFail(readNinjs(source));
        QVERIFY(readingNotices(draft).isEmpty());
        QCOMPARE(writtenOrReason(writeDraft(draft, {replacing(draft, old, replacement)})), written);
    }

    void saysWhichOtherBodyNoCorrectionReaches() {
        const QByteArray source = json("{'body_xhtml':'<p>Qua chủ chương.</p>','body_html':'<p>Qua "
                                       "chủ chương.</p>','body_text':'Tóm lại.'}");
        const Draft draft = readOrFail(readNinjs(source));
        QCOMPARE(readingNotices(draft).size(), 1);
        QVERIFY(readingNotices(draft).constFirst().contains(u"body_html, body_text"_s));
        QByteArray wanted = source;
        QCOMPARE(writtenOrReason(writeDraft(draft, {replacing(draft, u"chương"_s, u"trương"_s)})),
                 wanted.replace(wanted.indexOf("chương"), QByteArray("chương").size(), "trương"));
    }

    void refusesWhatItCannotReadOrWrite() {
        const auto reason = [](const QByteArray &source) {
            const auto draft = readNinjs(source);
            return draft ? u"read"_s : draft.error().message;
        };
        QVERIFY(reason("{\"name\": \"x\"}").contains(u"no news item"_s));
        QVERIFY(reason("[]").contains(u"no news item"_s));
        QVERIFY(reason("{\"headline\": \"x}").contains(u"damaged at byte"_s));
        QVERIFY(reason("{\"headline\":" + QByteArray(5000, '[')).contains(u"nested too deep"_s));
        QVERIFY(reason(encode(u"{\"headline\":\"x\"}"_s, Charset::Utf16Le)).contains(u"UTF-8"_s));
        QVERIFY(
            reason("{\"headline\":\"" + QByteArray(5'000'001, 'a') + "\"}").contains(u"5000000"_s));
        const Draft draft = readOrFail(readNinjs(newsItem()));
        QCOMPARE(writtenOrReason(writeDraft(draft, {replacing(draft, u"\"\nS"_s, u"\" S"_s)})),
                 QByteArray("failed: These two paragraphs cannot be joined in the draft's markup: "
                            "“Tỉnh họp \"bàn\"” and “Sáng 5-3, tỉnh họp.”."));
    }

    void randomEditsStaySound() {
        QRandomGenerator random(20261125);
        const QStringList pieces{u"chủ chương"_s,
                                 u" "_s,
                                 u"\\u1ee7"_s,
                                 u"<b>"_s,
                                 u"<\\/b>"_s,
                                 u"\\n"_s,
                                 u"<p>"_s,
                                 u"</p>"_s,
                                 u"\\\""_s,
                                 u"&amp;"_s,
                                 u"\\\\"_s,
                                 u"<br/>"_s,
                                 u"<img src='x'/>"_s,
                                 u"\\ud83d\\ude00"_s,
                                 u"\\ud83d"_s,
                                 u"e\u0301"_s};
        const QStringList words{u""_s, u"chữ"_s, u" "_s, u"\n"_s, u"a\nb"_s, u"\"\\/"_s, u"<&>"_s};
        int asked = 0;
        int written = 0;
        for (int round = 0; round < 2000; ++round) {
            const auto text = [&] {
                QString made;
                for (int i = random.bounded(12); i > 0; --i)
                    made += pieces.at(random.bounded(pieces.size()));
                return made;
            };
            const QByteArray bytes =
                u"{\"headline\":\"%1\", \"%2\" :\"%3\",\"other\":[\"%4\"]}"_s
                    .arg(text(), random.bounded(2) == 0 ? u"body_xhtml"_s : u"body_text"_s, text(),
                         text())
                    .toUtf8();
            const Draft draft = readOrFail(readNinjs(bytes));
            const bool isEmpty = draft.text.joined().isEmpty();
            QVERIFY2(isEmpty || brokenInvariant(draft).isEmpty(),
                     qPrintable(brokenInvariant(draft)));
            QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
            const QString joined = draft.text.joined();
            const Edit edit = randomEdit(random, joined, words);
            ++asked;
            const auto out = writeDraft(draft, {edit});
            if (!out)
                continue;
            ++written;
            const QString wanted = edited(joined, edit);
            QCOMPARE(shownOf(readOrFail(readNinjs(*out)).text.joined()), shownOf(wanted));
            const auto other = [](const QByteArray &source) {
                return QJsonDocument::fromJson(source).object().value(u"other"_s);
            };
            QCOMPARE(other(*out), other(bytes));
        }
        qInfo("%d edits asked, %d written", asked, written);
        QVERIFY(written * 100 > asked * 70);
    }
};

QTEST_APPLESS_MAIN(NinjsTest)
#include "NinjsTest.moc"
