// SPDX-License-Identifier: GPL-3.0-or-later
// Version 0.1.0 read hidden text of documents, struck-out text of pages and a site's marks in
// Markdown like any other: what was decided then is found again in the text without it, or told as
// lost.
#include "../SpellDraft.h"
#include "drafts/package/ZipPackage.h"
#include "review/session/ReviewSession.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// As 0.1.0 read it: a paragraph a line, "[" and "]" around what is hidden.
const QString everything = u"Họp báo\nBản nháp [SỐ HAI ]của tỉnh.\n[Ghi chú nội bộ chương một.]\n"
                           "Tỉnh thông qua chủ chương mới.\nDân bàn về chủ chương cũ."_s;

/// `opens`, `closes`: what 0.1.0 read there of the format's own signs.
QString withHidden(const QString &opens, const QString &closes) {
    QString text = everything;
    return text.replace(u"["_s, opens).replace(u"]"_s, closes);
}

QByteArray wordDocument() {
    QString body;
    for (const QString &line : everything.split(u'\n')) {
        QString runs = u"<w:r><w:t xml:space=\"preserve\">"_s + line + u"</w:t></w:r>"_s;
        runs.replace(u"["_s, u"</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t "
                             "xml:space=\"preserve\">"_s);
        runs.replace(u"]"_s, u"</w:t></w:r><w:r><w:t xml:space=\"preserve\">"_s);
        body += u"<w:p>"_s + runs + u"</w:p>"_s;
    }
    const QByteArray document =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas."
        "openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
        body.toUtf8() + "</w:body></w:document>";
    return ZipPackage::of(
               {{u"[Content_Types].xml"_s, "<Types/>"}, {u"word/document.xml"_s, document}})
        .value_or(QByteArray());
}

/// The elements of an ODF text.
QByteArray odfContent(const QByteArray &root, const QByteArray &attributes) {
    QString body;
    for (const QString &line : everything.split(u'\n')) {
        QString runs = line;
        runs.replace(u"["_s, u"<text:span text:style-name=\"H\">"_s);
        runs.replace(u"]"_s, u"</text:span>"_s);
        body += u"<text:p>"_s + runs + u"</text:p>"_s;
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:" + root + ' ' + attributes +
           " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:automatic-styles>"
           "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties "
           "text:display=\"none\"/></style:style></"
           "office:automatic-styles><office:body><office:text>" +
           body.toUtf8() + "</office:text></office:body></office:" + root + ">";
}

QByteArray odfText() {
    return ZipPackage::of({{u"mimetype"_s, "application/vnd.oasis.opendocument.text"},
                           {u"content.xml"_s, odfContent("document-content", "")}})
        .value_or(QByteArray());
}

QByteArray flatOdfText() {
    return odfContent("document", "office:mimetype=\"application/vnd.oasis.opendocument.text\"");
}

QByteArray page() {
    QString body;
    for (const QString &line : everything.split(u'\n')) {
        QString runs = line;
        runs.replace(u'[', u"<del>"_s).replace(u']', u"</del>"_s);
        body += u"<p>"_s + runs + u"</p>"_s;
    }
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>" + body.toUtf8() +
           "</body></html>";
}

QByteArray markdownPage(const QString &opens, const QString &closes) {
    return withHidden(opens, closes).replace(u"\n"_s, u"\n\n"_s).toUtf8() + '\n';
}

} // namespace

class HiddenTextTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    /// Puts one draft with its decisions in place of all that 0.1.0's database holds.
    void fillStore(const QString &database, const QString &path, const QByteArray &bytes,
                   const QString &format, const QString &before) {
        QString after = before;
        after.replace(u"nội bộ chương"_s, u"nội bộ trương"_s);
        after.replace(u"của tỉnh"_s, u"của xã"_s);
        after.replace(u"chủ chương mới"_s, u"chủ trương mới"_s);
        const auto edit = [&before](const QString &around, const QString &old, const QString &now) {
            return u"[%1,%2,\"%3\"]"_s.arg(before.indexOf(around) + around.indexOf(old))
                .arg(old.size())
                .arg(now);
        };
        const QString saved = u"{\"edits\":["_s + edit(u"của tỉnh"_s, u"tỉnh"_s, u"xã"_s) + u',' +
                              edit(u"nội bộ chương"_s, u"chương"_s, u"trương"_s) + u',' +
                              edit(u"chủ chương mới"_s, u"chương"_s, u"trương"_s) +
                              u"],\"places\":{\"1\":"_s +
                              u"[%1,6]"_s.arg(after.indexOf(u"trương mới"_s)) + u",\"2\":"_s +
                              u"[%1,6]"_s.arg(after.indexOf(u"chương cũ"_s)) + u",\"3\":"_s +
                              u"[%1,6]"_s.arg(after.indexOf(u"trương một"_s)) + u"}}"_s;
        const QString hash = QString::fromLatin1(
            QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        {
            QSqlDatabase store = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"by hand"_s);
            store.setDatabaseName(database);
            QVERIFY(store.open());
            const auto run = [&store](const QString &sql, const QVariantList &values = {}) {
                QSqlQuery query(store);
                query.prepare(sql);
                for (const QVariant &value : values)
                    query.addBindValue(value);
                QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
            };
            for (const QString &table : {u"findings"_s, u"decision_keys"_s, u"decisions"_s,
                                         u"transitions"_s, u"words"_s, u"rules_off"_s})
                run(u"DELETE FROM "_s + table);
            run(u"UPDATE drafts SET path = ?, title = 'Họp báo'"_s, {path});
            run(u"UPDATE revisions SET content_hash = ?, format = ?, charset = 'UTF-8', "
                "content = ?, saved_text = ?"_s,
                {hash, format, qCompress(bytes), saved});
            const auto decide = [&](int id, int verb, const QString &now) {
                run(u"INSERT INTO decisions(id, draft_id, revision_id, verb, rule, category, "
                    u"level, "
                    "subject, original, replacement, taken, message, author, decided_at) "
                    "VALUES(?, 1, 1, ?, 'test.chuong', 'spelling.phrase', 2, 'chương', 'chương', "
                    "?, ?, '', 'Lan', '2026-11-24T17:02:23.664Z')"_s,
                    {id, verb, now, now.isEmpty() ? QString() : u"chương"_s});
            };
            decide(1, int(Verb::Accept), u"trương"_s);
            decide(2, int(Verb::IgnoreOnce), u""_s);
            decide(3, int(Verb::Accept), u"trương"_s);
            store.close();
        }
        QSqlDatabase::removeDatabase(u"by hand"_s);
    }

private slots:
    void findsWhatWasDecidedIn_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("before"); ///< as 0.1.0 read it
        const QString plain = withHidden({}, {});
        QTest::newRow("a Word document") << u"docx"_s << wordDocument() << plain;
        QTest::newRow("an ODF text") << u"odt"_s << odfText() << plain;
        QTest::newRow("an ODF text in one file") << u"fodt"_s << flatOdfText() << plain;
        QTest::newRow("a page") << u"html"_s << page() << plain;
        QTest::newRow("a page in Markdown")
            << u"md"_s << markdownPage(u"<del>"_s, u"</del>"_s) << plain;
        QTest::newRow("shortcodes in Markdown")
            << u"md"_s << markdownPage(u"{{% "_s, u"%}}"_s) << withHidden(u"{{% "_s, u"%}}"_s);
        QTest::newRow("notes in Markdown")
            << u"md"_s << markdownPage(u"%%"_s, u"%%"_s) << withHidden(u"%%"_s, u"%%"_s);
    }
    void findsWhatWasDecidedIn() {
        QFETCH(const QString, format);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, before);
        const QString path = m_folder.filePath(u"bai."_s + format);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const auto old = readPageFile(path, {}, PageExtent::AsExport);
        QVERIFY2(old, qPrintable(old ? QString() : old.error().message));
        QCOMPARE(old->text.joined(), before);
        QCOMPARE(old->contentHash(),
                 QString::fromLatin1(
                     QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));

        const QString database =
            m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()) + u".sqlite"_s);
        QVERIFY(QFile::copy(QStringLiteral(MORAT_TEST_DATA "/releases/0.1.0/reviews.sqlite"),
                            database));
        QVERIFY(QFile::setPermissions(database, QFile::ReadOwner | QFile::WriteOwner));
        fillStore(database, path, bytes, format, before);
        auto opened = Store::open(database);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
        const Store::LastReading known = opened->store->lastReading(path);
        auto draft = readDraftFileAgain(path, known.charset, known.contentHash);
        QVERIFY(draft);
        QVERIFY(!draft->text.joined().contains(u"nội bộ"_s));
        QVERIFY(outsideNotices(*draft).isEmpty());
        auto session = ReviewSession::open(std::move(*draft), path, *opened->store, u"Mai"_s);
        QVERIFY2(session, qPrintable(session ? QString() : session.error().message));
        ReviewSession &review = **session;
        QVERIFY2(review.notices().value(0).contains(u"Hidden or struck-out text"_s),
                 qPrintable(review.notices().join(u'\n')));
        Engine engine = markWordsEngine();
        const Snapshot snapshot = review.snapshot();
        QVERIFY(review.takeFindings(snapshot.revision, engine.check(snapshot.text.text())));
        QString wanted = everything;
        wanted.remove(u"SỐ HAI "_s).remove(u"Ghi chú nội bộ chương một."_s);
        wanted.remove(u'[').remove(u']').replace(u"\n\n"_s, u"\n"_s);
        wanted.replace(u"chủ chương mới"_s, u"chủ trương mới"_s);
        QString now = review.text().current();
        now.remove(QChar(embedCharacter)).replace(u"\n\n"_s, u"\n"_s);
        // The paragraph that lost words may have kept its edit or not; if not, that is told.
        if (now.contains(u"của xã"_s))
            wanted.replace(u"của tỉnh"_s, u"của xã"_s);
        QCOMPARE(now, wanted);
        // What was ignored is not open again.
        QCOMPARE(review.openCount(Level::Error), 0);
        // What stood in hidden text is told as lost.
        QVERIFY2(review.notices().size() > 1, qPrintable(review.notices().join(u'\n')));
        const auto written = review.correctedInPart();
        QVERIFY(written && written->refused.isEmpty());
        const auto again = readDraft(written->bytes, path);
        QVERIFY(again && again->text.joined() == review.text().current());

        // It is a version of its own from now on: nothing is brought over twice.
        session->reset();
        const auto later =
            ReviewSession::open(*readDraftFile(path), path, *opened->store, u"Mai"_s);
        QVERIFY(later);
        QCOMPARE((*later)->notices(), QStringList());
        QString same = (*later)->text().current();
        QCOMPARE(same.remove(QChar(embedCharacter)).replace(u"\n\n"_s, u"\n"_s), now);
    }

    /// A document without hidden text is the draft that it was.
    void leavesOthersTheirIdentity() {
        QByteArray bytes = wordDocument();
        const Result<ZipPackage> package = ZipPackage::open(bytes);
        QVERIFY(package);
        QByteArray document = *package->member(u"word/document.xml"_s);
        bytes = *package->withMember(u"word/document.xml"_s, document.replace("<w:vanish/>", ""));
        const auto draft = readDraft(bytes, u"bai.docx"_s);
        QVERIFY(draft);
        QCOMPARE(draft->contentHash(),
                 QString::fromLatin1(
                     QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    }
};

QTEST_GUILESS_MAIN(HiddenTextTest)
#include "HiddenTextTest.moc"
