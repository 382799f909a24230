// SPDX-License-Identifier: GPL-3.0-or-later
#include "DraftTesting.h"

#include "data/SaveFile.h"
#include "drafts/DraftAddress.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray rssOf(const QByteArray &items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" "
           "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n<channel><title>Báo "
           "Sơn Bình</title><link>http://a.vn</link>\n" +
           items + "</channel></rss>\n";
}

QByteArray rssItem(const QByteArray &guid, const QByteArray &title, const QByteArray &rest) {
    return "<item><title>" + title + "</title><guid>" + guid + "</guid>" + rest + "</item>\n";
}

QByteArray atomOf(const QByteArray &entries) {
    return "<?xml version=\"1.0\"?><feed "
           "xmlns=\"http://www.w3.org/2005/Atom\"><title>Báo</title>\n" +
           entries + "</feed>\n";
}

Result<Draft> readFeed(const QByteArray &bytes, const QString &item = {}) {
    return readIn(u"feed"_s, bytes, {{}, item});
}

} // namespace

class FeedTest final : public QObject {
    Q_OBJECT

private slots:
    void leavesOutWhatWasStruckOut() {
        const Draft draft =
            readOrFail(readFeed(rssOf(rssItem("1", "Tít",
                                              "<description><![CDATA[<p>Xã <del>chủ chương</del>"
                                              "<ins>chủ trương</ins> họp.</p>]]></description>"))));
        QCOMPARE(outline(draft), u"Headline | Tít\nLead | Xã chủ trương họp.\n"_s);
        QVERIFY(draft.unread.value(0).endsWith(u"(1)"_s));
    }

    void readsEntries_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("blocks");
        QTest::newRow("RSS: tóm tắt và toàn văn")
            << rssOf(rssItem("1", "Xã họp &amp;amp; bàn",
                             "<description><![CDATA[Sáng 5-3 xã họp.]]></description>"
                             "<content:encoded><![CDATA[<p>Đoạn một.</p><p>Đoạn "
                             "<b>hai</b>.</p>]]></content:encoded>"))
            << u"Headline | Xã họp & bàn\nLead | Sáng 5-3 xã họp.\nParagraph | Đoạn một.\n"
               "Paragraph | Đoạn hai.\n"_s;
        QTest::newRow("RSS: chỉ có tóm tắt, viết bằng thực thể")
            << rssOf(rssItem("1", "Tít",
                             "<description>&lt;p&gt;Đoạn &amp;lt;một.&lt;/p&gt;"
                             "</description>"))
            << u"Headline | Tít\nLead | Đoạn <một.\n"_s;
        QTest::newRow("Atom: chữ thường, HTML")
            << atomOf("<entry><id>tag:a</id><title>Giá a &lt; b</title><summary type=\"text\">\n "
                      "Mở đầu.\n</summary><content type=\"html\">&lt;p&gt;Một.&lt;/p&gt;</content>"
                      "</entry>")
            << u"Headline | Giá a < b\nLead | Mở đầu.\nParagraph | Một.\n"_s;
        QTest::newRow("Atom: XHTML")
            << atomOf("<entry><id>tag:a</id><title>Tít</title><content type=\"xhtml\"><div "
                      "xmlns=\"http://www.w3.org/1999/xhtml\"><p>Một <em>hai</em> &amp; ba.</p>"
                      "</div></content></entry>")
            << u"Headline | Tít\nLead | Một hai & ba.\n"_s;
    }
    void readsEntries() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, blocks);
        const Draft draft = readOrFail(readDraft(bytes, u"tin.xml"_s));
        QCOMPARE(formatName(draft.format), u"feed"_s);
        QCOMPARE(outline(draft), blocks);
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
        const Draft alone = readOrFail(readFeed(draft.ownBytes(), draft.item()));
        QCOMPARE(alone.text.joined(), draft.text.joined());
        QCOMPARE(alone.contentHash(), draft.contentHash());
    }

    void writesEdits_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("written");
        const QByteArray rss =
            rssOf(rssItem("1", "Tít", "<description><![CDATA[<p>Qua chương.</p>]]></description>"));
        QTest::newRow("CDATA") << rss << QByteArray(rss).replace("chương", "tr <&amp; b");
        const QByteArray escaped =
            rssOf(rssItem("1", "Tít", "<description>&lt;p&gt;Qua chương.&lt;/p&gt;</description>"));
        QTest::newRow("thực thể") << escaped
                                  << QByteArray(escaped).replace("chương",
                                                                 "tr &amp;lt;&amp;amp; b");
        const QByteArray atom =
            atomOf("<entry><id>a</id><title>Qua chương.</title><content type=\"xhtml\"><div>Hai"
                   "</div></content></entry>");
        QTest::newRow("Atom, chữ thường")
            << atom << QByteArray(atom).replace("chương", "tr &lt;&amp; b");
        const QByteArray xhtml =
            atomOf("<entry><id>a</id><title>Tít</title><content "
                   "type=\"xhtml\"><div><p>Qua chương.</p></div></content></entry>");
        QTest::newRow("Atom, XHTML")
            << xhtml << QByteArray(xhtml).replace("chương", "tr &lt;&amp; b");
    }
    void writesEdits() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, written);
        const Draft draft = readOrFail(readFeed(bytes));
        const auto out = writeDraft(draft, {replacing(draft, u"chương"_s, u"tr <& b"_s)});
        QVERIFY2(out, out ? "" : qPrintable(out.error().message));
        QVERIFY(readOrFail(readFeed(*out)).text.joined().contains(u"Qua tr <& b."_s));
        if (bytes.contains("CDATA"))
            written.replace("tr <&amp;", "tr &lt;&amp;");
        QCOMPARE(*out, written);
    }

    void everyEntryIsADraft() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"tin.rss"_s);
        const QByteArray first = rssItem("http://a.vn/1", "Một", "<description>a</description>");
        const QByteArray second = rssItem("http://a.vn/2", "Hai chương", "");
        const QByteArray again = rssItem("http://a.vn/2", "Ba", "");
        QVERIFY(saveFile(path, rssOf(first + second + again)));
        const QStringList drafts = lookForDrafts({path}).drafts;
        QCOMPARE(drafts.size(), 3);
        QVERIFY(drafts[2] == drafts[1] + u"-2"_s);
        const Draft draft = readOrFail(readDraftFile(drafts[1]));
        QCOMPARE(draft.text.joined(), u"Hai chương"_s);
        QVERIFY(readDraftFile(path).error().message.contains(u"3 entries"_s));
        // A newer entry before it does not change its address.
        QVERIFY(saveFile(path, rssOf(again.chopped(1) + first + second)));
        const auto out = writeDraft(draft, {replacing(draft, u"chương"_s, u"trường"_s)});
        QVERIFY(out);
        QVERIFY(lookForDrafts({path}).drafts.contains(drafts[0]));
    }

    void savesOneEntryAlone() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"tin.atom"_s);
        const auto entry = [](const QByteArray &id, const QByteArray &title) -> QByteArray {
            return "<entry><id>" + id + "</id><title>" + title + "</title></entry>";
        };
        QVERIFY(saveFile(path, atomOf(entry("a", "một") + entry("b", "hai"))));
        const QStringList drafts = lookForDrafts({path}).drafts;
        const Draft draft = readOrFail(readDraftFile(drafts.at(1)));
        QVERIFY(
            saveFile(path, atomOf(entry("c", "mới") + entry("a", "một sửa") + entry("b", "hai"))));
        const auto out = writeDraft(draft, {replacing(draft, u"hai"_s, u"ba"_s)});
        QVERIFY(out && saveDraft(path, draft, *out));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(),
                 atomOf(entry("c", "mới") + entry("a", "một sửa") + entry("b", "ba")));
    }

    void saysWhatIsWrong() {
        const auto reason = [](const QByteArray &bytes) {
            const auto draft = readDraft(bytes, u"tin.xml"_s);
            return draft ? u"read"_s : draft.error().message;
        };
        QVERIFY(reason("<a/>").contains(u"neither"_s));
        QVERIFY(reason("<?xml version=\"1.0\"?>" + QByteArray("<!--a-->").repeated(2000) + "<a/>")
                    .contains(u"neither"_s));
        QVERIFY(reason(rssOf("")).contains(u"no entry"_s));
        QVERIFY(reason(rssOf(rssItem("1",
                                     "a\x0b"
                                     "b",
                                     "")))
                    .contains(u"line 4, column 15"_s));
        QVERIFY(reason(rssOf(rssItem("1", "một &#11; b", ""))).contains(u"line 4, column 18"_s));
        QVERIFY(reason(rssOf(rssItem("1", "<b>", ""))).contains(u"damaged"_s));
    }
};

QTEST_GUILESS_MAIN(FeedTest)
#include "FeedTest.moc"
