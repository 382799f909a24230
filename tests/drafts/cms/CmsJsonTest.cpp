// SPDX-License-Identifier: GPL-3.0-or-later
#include "DraftTesting.h"

#include "data/SaveFile.h"
#include "drafts/DraftAddress.h"
#include "drafts/cms/CmsMapping.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray wordPress =
    R"([{"id":12,"title":{"rendered":"X\u00e3 h\u1ecdp &#038; b\u00e0n"},"content":{"rendered":"<p>Qua chương.<\/p>\n","protected":false},"excerpt":{"rendered":"<p>Mở đầu.<\/p>"}},{"id":13,"title":{"rendered":"Hai"},"content":{"rendered":"<p>B.<\/p>"},"excerpt":{"rendered":""}}])";

} // namespace

class CmsJsonTest final : public QObject {
    Q_OBJECT

private slots:
    void shippedMappingsAreSound() {
        const CmsMappings all = cmsMappings();
        QVERIFY2(all.problems.isEmpty(), qPrintable(all.problems.join(u'\n')));
        QVERIFY(all.sound.size() >= 8);
    }

    void readsArticles_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("blocks");
        QTest::newRow("WordPress REST, danh sách")
            << wordPress << u"12"_s
            << u"Headline | Xã họp & bàn\nLead | Mở đầu.\nParagraph | Qua chương.\n"_s;
        QTest::newRow("WordPress REST, một bài")
            << QByteArray(
                   R"({"id":1,"title":{"rendered":"Tít"},"content":{"rendered":"<p>Một.</p>"}})")
            << QString() << u"Headline | Tít\nLead | Một.\n"_s;
        QTest::newRow("Ghost")
            << QByteArray(
                   R"({"posts":[{"id":"a1","title":"Tít","html":"<p>Một.</p><p>Hai.</p>","custom_excerpt":"Mở.","plaintext":"Một."}]})")
            << u"a1"_s << u"Headline | Tít\nLead | Mở.\nParagraph | Một.\nParagraph | Hai.\n"_s;
        QTest::newRow("Ghost, tệp xuất")
            << QByteArray(
                   R"({"db":[{"meta":{},"data":{"posts":[{"id":"5","title":"Tít","html":"<p>Một.</p>"}]}}]})")
            << u"5"_s << u"Headline | Tít\nLead | Một.\n"_s;
        QTest::newRow("Strapi 4")
            << QByteArray(
                   R"({"data":[{"id":3,"attributes":{"title":"Tít","content":"Một.\n\nHai."}}]})")
            << u"3"_s << u"Headline | Tít\nLead | Một.\nBlank | \nParagraph | Hai.\n"_s;
        QTest::newRow("Strapi 5, đoạn")
            << QByteArray(
                   R"({"data":{"documentId":"z","title":"Tít","content":[{"type":"paragraph","children":[{"type":"text","text":"Một."}]}]}})")
            << QString() << u"Headline | Tít\nLead | Một.\n"_s;
        QTest::newRow("Drupal")
            << QByteArray(
                   R"({"data":[{"id":"u-1","attributes":{"title":"Tít","body":{"value":"<p>Một.</p>","processed":"<p>Một.</p>"}}}]})")
            << u"u-1"_s << u"Headline | Tít\nLead | Một.\n"_s;
        QTest::newRow("Contentful, theo ngôn ngữ")
            << QByteArray(
                   R"({"items":[{"sys":{"id":"k9"},"fields":{"title":{"vi":"Tít"},"body":{"vi":"Một."}}}]})")
            << u"k9"_s << u"Headline | Tít\nLead | Một.\n"_s;
        QTest::newRow("tít và thân")
            << QByteArray(
                   R"({"title":"Tít","sapo":"Mở.","body":"<p>Một.</p>","author":"Lê Vân","x":{"title":"không"}})")
            << QString() << u"Headline | Tít\nLead | Mở.\nParagraph | Một.\nByline | Lê Vân\n"_s;
        QTest::newRow("tít và thân, danh sách dưới một khóa nào đó")
            << QByteArray(R"({"meta":{"n":1},"tin":[{"id":4,"title":"Tít","content":"Một."}]})")
            << u"4"_s << u"Headline | Tít\nLead | Một.\n"_s;
        QTest::newRow("tít và thân, danh sách không có số")
            << QByteArray(R"([{"title":"Một","body":"a"},{"title":"Hai","body":"b < c"}])")
            << u"item-2"_s << u"Headline | Hai\nLead | b < c\n"_s;
    }
    void readsArticles() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, item);
        QFETCH(QString, blocks);
        const QString name = item.isEmpty() ? u"bai.json"_s : u"bai.json#"_s + item;
        const Draft draft = readOrFail(readDraft(bytes, name));
        QCOMPARE(formatName(draft.format), u"json"_s);
        QCOMPARE(outline(draft), blocks);
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
        const Draft alone = readOrFail(readDraft(draft.ownBytes(), name));
        QCOMPARE(alone.text.joined(), draft.text.joined());
        QCOMPARE(alone.contentHash(), draft.contentHash());
    }

    void changesOneFieldAlone() {
        const Draft draft = readOrFail(readIn(u"json"_s, wordPress, {{}, u"12"_s}));
        const auto out = writeDraft(draft, {replacing(draft, u"chương"_s, u"\"tr\" </"_s)});
        QCOMPARE(writtenOrReason(out), QByteArray(wordPress).replace("chương", R"(\"tr\" &lt;\/)"));
    }

    void everyArticleIsADraft() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"bai.json"_s);
        QVERIFY(saveFile(path, wordPress));
        QVERIFY(saveFile(folder.filePath(u"package.json"_s), R"({"name":"a","main":"b"})"));
        const QStringList drafts{path + u"#12"_s, path + u"#13"_s};
        QCOMPARE(lookForDrafts({folder.path()}).drafts, drafts);
        QVERIFY(readDraftFile(path).error().message.contains(u"2 articles"_s));
        const Draft second = readOrFail(readDraftFile(drafts[1]));
        QVERIFY(saveFile(path, QByteArray(wordPress).replace("chương", "trường")));
        const auto out = writeDraft(second, {replacing(second, u"B."_s, u"C."_s)});
        QVERIFY(out && saveDraft(path, second, *out));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(),
                 QByteArray(wordPress).replace("chương", "trường").replace("B.", "C."));
    }

    void namesWhatRepeatsTheText() {
        const Draft draft = readOrFail(readIn(
            u"json"_s, R"({"posts":[{"id":"1","title":"T","html":"<p>a</p>","plaintext":"a"}]})",
            {{}, u"1"_s}));
        QVERIFY(readingNotices(draft).join(u' ').contains(u"plaintext"_s));
    }

    void readsAMappingOfANewsroom_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("problem");
        QTest::newRow("đủ")
            << QByteArray(
                   R"({"needs":["a.b"],"fields":[{"path":"a.b","as":"headline","text":"lines"}]})")
            << QString();
        QTest::newRow("hỏng") << QByteArray("{") << u"damaged at byte"_s;
        QTest::newRow("vai lạ") << QByteArray(
                                       R"({"needs":["a"],"fields":[{"path":"a","as":"tít"}]})")
                                << u"a field needs"_s;
        QTest::newRow("không có trường") << QByteArray(R"({"needs":["a"]})") << u"neither"_s;
    }
    void readsAMappingOfANewsroom() {
        QFETCH(QByteArray, json);
        QFETCH(QString, problem);
        const auto mapping = readCmsMapping(json);
        QCOMPARE(mapping.has_value(), problem.isEmpty());
        if (!mapping)
            QVERIFY2(mapping.error().message.contains(problem),
                     qPrintable(mapping.error().message));
    }

    void saysWhatIsNoArticle() {
        const auto reason = [](const QByteArray &bytes) {
            const auto draft = readDraft(bytes, u"bai.json"_s);
            return draft ? u"read"_s : draft.error().message;
        };
        QVERIFY(reason(R"({"name":"x"})").contains(u"no mapping"_s));
        QVERIFY(reason("[").contains(u"damaged at byte"_s));
        QVERIFY(reason(R"([{"title":"a","body":""}])").contains(u"no mapping"_s));
    }
};

QTEST_GUILESS_MAIN(CmsJsonTest)
#include "CmsJsonTest.moc"
