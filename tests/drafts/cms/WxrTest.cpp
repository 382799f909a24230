// SPDX-License-Identifier: GPL-3.0-or-later
#include "DraftTesting.h"
#include "data/SaveFile.h"

#include "drafts/DraftAddress.h"
#include "drafts/FileNow.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray itemOf(int id, const QByteArray &title, const QByteArray &content,
                  const QByteArray &type = "post") {
    return "<item>\n<title>" + title + "</title>\n<dc:creator><![CDATA[vân]]></dc:creator>\n" +
           "<content:encoded><![CDATA[" + content + "]]></content:encoded>\n" +
           "<excerpt:encoded><![CDATA[]]></excerpt:encoded>\n<wp:post_id>" +
           QByteArray::number(id) + "</wp:post_id>\n<wp:post_type><![CDATA[" + type +
           "]]></wp:post_type>\n<wp:postmeta><wp:meta_value><![CDATA[<item>]]></wp:meta_value>" +
           "</wp:postmeta></item>\n";
}

QByteArray exportOf(const QByteArray &items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<!-- WordPress <item> -->\n<rss "
           "version=\"2.0\" xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\" "
           "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:wp=\"http://wordpress.org/export/1.2/\">\n<channel><title>Báo</title>\n" +
           items + "</channel></rss>\n";
}

const QByteArray classic =
    "Sáng 5-3, tỉnh <b>họp</b>\r\nbàn.\r\n\r\n[caption id=\"a1\" width=\"3\"]"
    "<img src=\"x\" /> Cầu mới.[/caption]\r\n\r\n<ul>\n<li>một</li>\n</ul>\n"
    "[gallery ids=\"1,2\"]\n\nQua chủ chương &amp; [sic] hết.";
const QByteArray blocks =
    "<!-- wp:paragraph -->\n<p>Một dòng\nthôi.</p>\n<!-- /wp:paragraph -->\n\n"
    "<!-- wp:paragraph -->\n<p>Hai.</p>\n<!-- /wp:paragraph -->";

QByteArray threeItems() {
    return exportOf(itemOf(7, "Tỉnh h&#7885;p &amp;amp; bàn", classic) +
                    itemOf(8, "ảnh", "", "attachment") + itemOf(9, "<![CDATA[Bài hai]]>", blocks));
}

} // namespace

class WxrTest final : public QObject {
    Q_OBJECT

private slots:
    /// What the CMS keeps of changes is not read, what came is; both stay where they stand.
    void leavesOutWhatWasStruckOut() {
        const QByteArray bytes =
            exportOf(itemOf(7, "Tít",
                            "Xã <del>chủ chương</del><ins>chủ trương</ins> họp <s>1.200</s> chợ."
                            "\n\nThông qua chủ chương. <del>Cả đoạn này.</del>\n"));
        const Draft draft = readOrFail(readWxr(bytes, u"7"_s));
        QCOMPARE(outline(draft), u"Headline | Tít\nLead | Xã chủ trương họp 1.200 chợ.\n"
                                 "Paragraph | Thông qua chủ chương.\n"_s);
        QVERIFY(draft.unread.value(0).endsWith(u"(2)"_s));
        QVERIFY(draft.outside.isSomething());
        QCOMPARE(writtenOrReason(writeDraft(
                     draft, {replacing(draft, u"qua chủ chương"_s, u"qua chủ trương"_s)})),
                 QByteArray(bytes).replace("qua chủ chương", "qua chủ trương"));
        const Draft old =
            readOrFail(readIn(u"wxr"_s, bytes, {.item = u"7"_s, .extent = PageExtent::AsExport}));
        QVERIFY(old.text.joined().contains(u"Xã chủ chươngchủ trương"_s));
        QVERIFY(old.unread.isEmpty());
        QVERIFY(old.contentHash() != draft.contentHash());
    }

    void everyArticleIsADraft() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"bao.xml"_s);
        QVERIFY(saveFile(path, threeItems()));
        QVERIFY(saveFile(folder.filePath(u"khac.xml"_s), "<a/>"));
        QVERIFY(saveFile(folder.filePath(u"goi.json"_s), "{\"name\":1}"));
        const QStringList drafts{path + u"#7"_s, path + u"#9"_s};
        QCOMPARE(lookForDrafts({path}).drafts, drafts);
        QCOMPARE(lookForDrafts({folder.path()}).drafts, drafts);
        QCOMPARE(readOrFail(readDraftFile(drafts.last())).text.joined(),
                 u"Bài hai\nMột dòng thôi.\nHai."_s);
        QVERIFY(readDraftFile(path).error().message.contains(u"name one"_s));
        QVERIFY(readDraftFile(path + u"#5"_s).error().message.contains(u"no article “5”"_s));
        QCOMPARE(DraftAddress::of(drafts.last()).beside(u".da-sua.pdf"),
                 folder.filePath(u"bao-9.da-sua.pdf"_s));
        QCOMPARE(DraftAddress::of(folder.filePath(u"bài.cũ.docx"_s)).beside(u".da-sua.pdf"),
                 folder.filePath(u"bài.cũ.da-sua.pdf"_s));
        // A file may have such a name.
        QVERIFY(saveFile(path + u"#1"_s, "chữ"));
        QCOMPARE(DraftAddress::of(path + u"#1"_s).file, QString(path + u"#1"_s));
    }

    void articlesOfOneNumberAreTwo() {
        const QByteArray bytes = exportOf(itemOf(7, "Một", "a") + itemOf(7, "Hai", "chương"));
        const Draft second = readOrFail(readDraft(bytes, u"bao.xml#7-2"_s));
        QCOMPARE(second.text.joined(), u"Hai\nchương"_s);
        QCOMPARE(readOrFail(readDraft(bytes, u"bao.xml#7"_s)).text.joined(), u"Một\na"_s);
        QCOMPARE(readOrFail(readDraft(second.ownBytes(), u"bao.xml#7-2"_s)).text.joined(),
                 second.text.joined());
        const auto out = writeDraft(second, {replacing(second, u"chương"_s, u"trường"_s)});
        QCOMPARE(writtenOrReason(out), QByteArray(bytes).replace("chương", "trường"));
    }

    void namesAControlCharacter() {
        const QByteArray bytes = exportOf(itemOf(7, "Một",
                                                 "a\nđ\x02"
                                                 "b") +
                                          itemOf(8, "Hai", "b"));
        const auto damaged = readDraft(bytes, u"bao.xml#7"_s);
        QVERIFY(!damaged);
        QVERIFY2(damaged.error().message.contains(u"line 9, column 2"_s),
                 qPrintable(damaged.error().message));
        QCOMPARE(readOrFail(readDraft(bytes, u"bao.xml#8"_s)).text.joined(), u"Hai\nb"_s);
    }

    /// With consent they are passed over, wherever they stand, and no correction moves them.
    void passesOverControlCharacters() {
        const QByteArray bytes = exportOf(itemOf(7, "M\x01ột&#2; hai",
                                                 "a\nchủ ch\x02"
                                                 "ương \xef\xbf\xbe và \x1f.") +
                                          itemOf(8, "Hai", "b"));
        const Reading how{.item = u"7"_s, .controls = ControlCharacters::Skipped};
        QVERIFY(!readIn(u"wxr"_s, bytes, {.item = u"7"_s}));
        const Draft draft = readOrFail(readIn(u"wxr"_s, bytes, how));
        QCOMPARE(draft.text.joined(), u"Một hai\na\nchủ chương và ."_s);
        QCOMPARE(draft.unread,
                 QStringList{u"control characters, the first at line 6, column 9 (5)"_s});
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
        QCOMPARE(writtenOrReason(writeDraft(draft, {replacing(draft, u"chương"_s, u"trương"_s)})),
                 QByteArray(bytes).replace("chủ ch", "chủ tr"));
        // Over the place itself.
        QCOMPARE(writtenOrReason(writeDraft(draft, {replacing(draft, u"hươ"_s, u"iế"_s)})),
                 QByteArray(bytes).replace("h\x02"
                                           "ươ",
                                           "iế\x02"));
        QCOMPARE(writtenOrReason(writeDraft(draft, {replacing(draft, u"Một hai"_s, u"Ba"_s)})),
                 QByteArray(bytes).replace("M\x01ột&#2; hai", "Ba\x01&#2;"));
        // What is kept of it alone, and the file, are read as they were agreed to be.
        QCOMPARE(
            readOrFail(readDraftAgain(draft.ownBytes(), u"bao.xml#7"_s, {}, draft.contentHash()))
                .text.joined(),
            draft.text.joined());
        QTemporaryDir folder;
        const QString path = folder.filePath(u"bao.xml"_s);
        QVERIFY(saveFile(path, bytes));
        const QString address = path + u"#7"_s;
        QVERIFY(!readDraftFile(address));
        QVERIFY(readWithoutControls(address));
        QVERIFY(readDraftFileAgain(address, u"UTF-8"_s, draft.contentHash()));
        QVERIFY(!readDraftFileAgain(address, u"UTF-8"_s, u"khác"_s));
        QCOMPARE(fileNow(path, draft), FileNow::AsRead);
        // Nothing else that is damaged is read so.
        QVERIFY(
            !readIn(u"wxr"_s, QByteArray(bytes).replace("</title>\n<dc:", "</tit>\n<dc:"), how));
        QCOMPARE(
            readOrFail(readIn(u"wxr"_s, bytes, {.item = u"8"_s, .controls = how.controls})).unread,
            QStringList());
    }

    void refusesControlCharactersInTooManyPlaces() {
        const Reading how{.item = u"7"_s, .controls = ControlCharacters::Skipped};
        const Draft together = readOrFail(
            readIn(u"wxr"_s, exportOf(itemOf(7, "Một", "b" + QByteArray(200'000, '\x02'))), how));
        QCOMPARE(together.text.joined(), u"Một\nb"_s);
        const auto apart = readIn(
            u"wxr"_s, exportOf(itemOf(7, "Một", QByteArray("a\x02").repeated(100'001))), how);
        QVERIFY(!apart);
        QVERIFY2(apart.error().message.contains(u"more than 100000 places"_s),
                 qPrintable(apart.error().message));
    }

    void readsParagraphsAsWordPressMakesThem() {
        const QByteArray bytes = threeItems();
        const Draft draft = readOrFail(readDraft(bytes, u"bao.xml#7"_s));
        QCOMPARE(formatName(draft.format), u"wxr"_s);
        QCOMPARE(outline(draft), u"Headline | Tỉnh họp & bàn\nLead | Sáng 5-3, tỉnh họp\n"
                                 "Paragraph | bàn.\nCaption | \uFFFC Cầu mới.\nListItem | một\n"
                                 "Paragraph | Qua chủ chương & [sic] hết.\n"_s);
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
        // What is kept of it alone reads the same.
        const Draft alone = readOrFail(readDraft(draft.ownBytes(), u"bao.xml#7"_s));
        QCOMPARE(alone.text.joined(), draft.text.joined());
        QCOMPARE(alone.contentHash(), draft.contentHash());
    }

    void writesEdits_data() {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("tít viết bằng thực thể")
            << u"7"_s << u"họp &"_s << u"hợp <&"_s << QByteArray("h&#7885;p &amp;amp;")
            << QByteArray("hợp &amp;lt;&amp;amp;");
        QTest::newRow("tít trong CDATA") << u"9"_s << u"Bài"_s << u"Bài <"_s
                                         << QByteArray("[Bài hai") << QByteArray("[Bài &lt; hai");
        QTest::newRow("thân bài") << u"7"_s << u"chương"_s << u"trương"_s << QByteArray("chương")
                                  << QByteArray("trương");
        QTest::newRow("chú thích trong mã ngắn") << u"7"_s << u"Cầu mới"_s << u"Cầu cũ"_s
                                                 << QByteArray("Cầu mới") << QByteArray("Cầu cũ");
        QTest::newRow("chẻ đoạn bằng dòng trống")
            << u"7"_s << u"chương & "_s << u"chương\n& "_s << QByteArray("chương &amp;")
            << QByteArray("chương\n\n&amp;");
        QTest::newRow("nối hai dòng") << u"7"_s << u"\nbàn."_s << u" bàn."_s
                                      << QByteArray("</b>\r\nbàn.") << QByteArray(" </b>bàn.");
        QTest::newRow("xóa khối cùng lời chú")
            << u"9"_s << u"\nHai."_s << u""_s
            << QByteArray("<!-- wp:paragraph -->\n<p>Hai.</p>\n<!-- /wp:paragraph -->")
            << QByteArray();
    }
    void writesEdits() {
        QFETCH(QString, item);
        QFETCH(QString, old);
        QFETCH(QString, replacement);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const QByteArray bytes = threeItems();
        const Draft draft = readOrFail(readWxr(bytes, item));
        QByteArray wanted = bytes;
        QCOMPARE(wanted.count(from), 1);
        wanted.replace(from, to);
        QCOMPARE(writtenOrReason(writeDraft(draft, {replacing(draft, old, replacement)})), wanted);
    }

    void savesOneArticleBesideTheOthers() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"bao.xml"_s);
        const QByteArray bytes = threeItems();
        for (const auto &[name, old] : {std::pair(u"7"_s, u"chương"_s), {u"9"_s, u"Hai."_s}}) {
            const Draft draft = readOrFail(readWxr(bytes, name));
            const auto out = writeDraft(draft, {replacing(draft, old, u"khác"_s)});
            QVERIFY(saveDraft(path, draft, *out));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(),
                 QByteArray(bytes).replace("chương", "khác").replace("<p>Hai.", "<p>khác"));
    }

    void refusesHostileFiles() {
        const auto reason = [](const QByteArray &bytes, const QString &item = u"7"_s) {
            const auto draft = readDraft(bytes, u"x.xml#"_s + item);
            return draft ? u"read"_s : draft.error().message;
        };
        QVERIFY(reason("<a/>").contains(u"neither a WordPress export"_s));
        QVERIFY(reason(exportOf("")).contains(u"no article"_s));
        QVERIFY(readDraft(exportOf(""), u"x.xml"_s).error().message.contains(u"no article"_s));
        QByteArray declared = threeItems();
        declared.replace("<rss", "<!DOCTYPE a [<!ENTITY b \"c\">]><rss");
        QVERIFY(reason(declared).contains(u"DTD"_s));
        QByteArray latin = threeItems();
        latin.replace("UTF-8", "windows-1258");
        QVERIFY(reason(latin).contains(u"windows-1258"_s));
        // One damaged article keeps no other from being read.
        const QByteArray damaged = exportOf(
            itemOf(7, "a & b", "x") + itemOf(9, "hai", "y") +
            itemOf(10, QByteArray("<a>").repeated(300) + QByteArray("</a>").repeated(300), "z"));
        QVERIFY(reason(damaged).contains(u"damaged"_s));
        QVERIFY(reason(damaged, u"10"_s).contains(u"damaged"_s));
        QCOMPARE(reason(damaged, u"9"_s), u"read"_s);
        QVERIFY(
            reason(exportOf(itemOf(7, "a", QByteArray(5'000'001, 'a')))).contains(u"5000000"_s));
    }

    void randomEditsStaySound() {
        QRandomGenerator random(20261126);
        const QByteArrayList pieces{"chủ chương",
                                    " ",
                                    "\n",
                                    "\n\n",
                                    "\r\n",
                                    "<b>",
                                    "</b>",
                                    "<p>",
                                    "</p>",
                                    "&amp;",
                                    "<br />",
                                    "<img/>",
                                    "[caption a=1]",
                                    "[/caption]",
                                    "<ul><li>",
                                    "</li></ul>",
                                    "]]]]><![CDATA[>",
                                    "e\u0301",
                                    "<pre>",
                                    "</pre>"};
        const QStringList words{u""_s,     u"chữ"_s, u" "_s,      u"\n"_s,
                                u"a\nb"_s, u"]]>"_s, u"[a b=1]"_s};
        int asked = 0;
        int written = 0;
        for (int round = 0; round < 2000; ++round) {
            QByteArray content;
            for (int i = random.bounded(14); i > 0; --i)
                content += pieces.at(random.bounded(pieces.size()));
            const QByteArray bytes =
                exportOf(itemOf(6, "khác", "x") + itemOf(7, "Tít", content) + itemOf(8, "b", "y"));
            const Draft draft = readOrFail(readWxr(bytes, u"7"_s));
            QVERIFY2(brokenInvariant(draft).isEmpty(), qPrintable(brokenInvariant(draft)));
            QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
            const QString joined = draft.text.joined();
            const Edit edit = randomEdit(random, joined, words);
            ++asked;
            const auto out = writeDraft(draft, {edit});
            if (!out)
                continue;
            ++written;
            const QString wanted = edited(joined, edit);
            QCOMPARE(shownOf(readOrFail(readWxr(*out, u"7"_s)).text.joined()), shownOf(wanted));
            for (const QString &other : {u"6"_s, u"8"_s})
                QCOMPARE(readOrFail(readWxr(*out, other)).ownBytes(),
                         readOrFail(readWxr(bytes, other)).ownBytes());
        }
        qInfo("%d edits asked, %d written", asked, written);
        QVERIFY(written * 100 > asked * 70);
    }
};

QTEST_APPLESS_MAIN(WxrTest)
#include "WxrTest.moc"
