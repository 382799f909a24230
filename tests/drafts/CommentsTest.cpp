// SPDX-License-Identifier: GPL-3.0-or-later
// Comments with their replies, in Word and ODF files: what is written is read back, what is there
// gets what it lacks, and LibreOffice, where it is installed, keeps all of it.
#include "DocxTesting.h"
#include "drafts/package/ZipPackage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

const ChangeAuthor editor{u"Lê Vân"_s, QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC)};
const ChangeAuthor reporter{u"Trần Hòa"_s, QDateTime(QDate(2026, 3, 4), QTime(9, 30), Qt::UTC)};

QByteArray documentOf(const QString &format) {
    if (format == u"docx")
        return docxOf(u"<w:p><w:r><w:t>Ông Hòa 28 tuổi</w:t></w:r></w:p>"
                      "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Thôn </w:t></w:r>"
                      "<w:r><w:t>Đoài có 3 km đường.</w:t></w:r></w:p>"_s);
    const QByteArray xml =
        u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content "
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
        "<text:p>Ông Hòa 28 tuổi</text:p><text:p><text:span>Thôn </text:span>Đoài có 3 km đường."
        "</text:p></office:text></office:body></office:document-content>"_s.toUtf8();
    return packed({{u"mimetype"_s, "application/vnd.oasis.opendocument.text"},
                   {u"content.xml"_s, xml},
                   {u"styles.xml"_s, "<s/>"}},
                  0);
}

Draft readAs(const QString &format, const QByteArray &bytes) {
    return readOrFail(readIn(format, bytes));
}

DraftComment about(const Draft &draft, const QString &words, const QString &text) {
    return {replacing(draft, words, {}).range, text, editor};
}

/// A thread in one line: what it is about, who says what, and whether it is done.
QStringList said(const Draft &draft) {
    QStringList lines;
    for (const DraftComment &comment : commentsOf(draft)) {
        QString line =
            u"[%1] %2: %3"_s.arg(draft.text.joined().mid(comment.range.start, comment.range.length),
                                 comment.author.name, comment.text);
        for (const DraftComment::Reply &reply : comment.replies)
            line += u" / %1: %2"_s.arg(reply.author.name, reply.text);
        lines.append(line.replace(u'\n', u'|') + (comment.isDone ? u" ✓"_s : u""_s));
    }
    return lines;
}

} // namespace

class CommentsTest final : public QObject {
    Q_OBJECT

    static void addFormats() {
        QTest::addColumn<QString>("format");
        QTest::newRow("docx") << u"docx"_s;
        QTest::newRow("odt") << u"odt"_s;
    }

private slots:
    void readsBackWhatWasWritten_data() { addFormats(); }
    void readsBackWhatWasWritten() {
        QFETCH(QString, format);
        const Draft draft = readAs(format, documentOf(format));
        QVERIFY(commentsOf(draft).isEmpty());
        DraftComment age = about(draft, u"28 tuổi"_s, u"28 hay 29?\nXin xem <lại> & đáp"_s);
        age.replies = {{u"29 tuổi ạ"_s, reporter, {}}, {u"Đã sửa"_s, editor, {}}};
        DraftComment name = about(draft, u"Thôn Đoài"_s, u"Hay là Thôn Đoàn?"_s);
        name.isDone = true;
        const DraftComment road = about(draft, u"3 km"_s, u"Bao nhiêu?"_s);
        const auto written = withComments(draft, {age, name, road});
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        const Draft again = readAs(format, *written);
        QCOMPARE(again.text.joined(), draft.text.joined());
        QCOMPARE(said(again),
                 QStringList({u"[28 tuổi] Lê Vân: 28 hay 29?|Xin xem <lại> & đáp / Trần Hòa: 29 "
                              "tuổi ạ / Lê Vân: Đã sửa"_s,
                              u"[Thôn Đoài] Lê Vân: Hay là Thôn Đoàn? ✓"_s,
                              u"[3 km] Lê Vân: Bao nhiêu?"_s}));
        QCOMPARE(commentsOf(again).constFirst().author.time.toUTC(), editor.time);
        QCOMPARE(commentsOf(again).constFirst().replies.constFirst().author.time.toUTC(),
                 reporter.time);
    }

    void addsToWhatIsThere_data() { addFormats(); }
    void addsToWhatIsThere() {
        QFETCH(QString, format);
        const QByteArray done = format == u"docx" ? "done=\"1\"" : "resolved=\"true\"";
        const auto partOf = [&format](const Draft &draft) {
            return *ZipPackage::open(draft.bytes)
                        ->member(format == u"docx" ? u"word/commentsExtended.xml"_s
                                                   : u"content.xml"_s);
        };
        const Draft draft = readAs(format, documentOf(format));
        const Draft once =
            readAs(format, *withComments(draft, {about(draft, u"28 tuổi"_s, u"28?"_s),
                                                 about(draft, u"3 km"_s, u"Bao nhiêu?"_s)}));
        QList<DraftComment> comments = commentsOf(once);
        QCOMPARE(comments.size(), 2);
        QVERIFY(!comments[0].id.isEmpty());
        // Nothing new: nothing is written.
        QCOMPARE(*withComments(once, comments), once.bytes);
        comments[0].replies.append({u"29"_s, reporter, {}});
        comments[1].isDone = true;
        const Draft twice = readAs(format, *withComments(once, comments));
        QCOMPARE(said(twice), QStringList({u"[28 tuổi] Lê Vân: 28? / Trần Hòa: 29"_s,
                                           u"[3 km] Lê Vân: Bao nhiêu? ✓"_s}));
        comments = commentsOf(twice);
        comments[0].replies.append({u"Cảm ơn"_s, editor, {}});
        comments[0].isDone = true;
        const Draft thrice = readAs(format, *withComments(twice, comments));
        QCOMPARE(said(thrice),
                 QStringList({u"[28 tuổi] Lê Vân: 28? / Trần Hòa: 29 / Lê Vân: Cảm ơn ✓"_s,
                              u"[3 km] Lê Vân: Bao nhiêu? ✓"_s}));
        QCOMPARE(thrice.text.joined(), draft.text.joined());
        // What was done is opened again, with its replies, and only that.
        comments = commentsOf(thrice);
        comments[0].isDone = false;
        const Draft reopened = readAs(format, *withComments(thrice, comments));
        QCOMPARE(said(reopened),
                 QStringList({u"[28 tuổi] Lê Vân: 28? / Trần Hòa: 29 / Lê Vân: Cảm ơn"_s,
                              u"[3 km] Lê Vân: Bao nhiêu? ✓"_s}));
        QCOMPARE(partOf(reopened).count(done), 1);
        QCOMPARE(*withComments(reopened, commentsOf(reopened)), reopened.bytes);
    }

    void findsAnyPlaceAgain_data() { addFormats(); }
    void findsAnyPlaceAgain() {
        QFETCH(QString, format);
        const Draft draft = readAs(format, documentOf(format));
        QRandomGenerator random(20261130);
        const qsizetype length = draft.text.length();
        for (int round = 0; round < 200; ++round) {
            QList<DraftComment> comments;
            QStringList wanted;
            for (qsizetype at = random.bounded(6); at < length; at += random.bounded(1, 9)) {
                const TextRange range{at, random.bounded(1, 8)};
                const QString words = draft.text.joined().mid(range.start, range.length);
                if (range.end() > length || words.contains(u'\n'))
                    continue;
                comments.append({range, u"x"_s + QString::number(at), editor});
                wanted.append(u"[%1] Lê Vân: x%2"_s.arg(words).arg(at));
            }
            const auto written = withComments(draft, comments);
            QVERIFY2(written, written ? "" : qPrintable(written.error().message));
            QCOMPARE(said(readAs(format, *written)), wanted);
        }
    }

    /// As programs write them that know no threads: Google's editor, Word before 2013.
    void takesWhatIsAboutTheSameWordsForReplies() {
        const QByteArray plain = docxOf(u"<w:p><w:r><w:t>một hai ba</w:t></w:r></w:p>"_s);
        const Draft draft = readAs(u"docx"_s, plain);
        DraftComment asked = about(draft, u"hai"_s, u"Hai?"_s);
        const Draft once = readAs(u"docx"_s, *withComments(draft, {asked}));
        asked.text = u"Vâng"_s;
        asked.author = reporter;
        const Draft twice = readAs(u"docx"_s, *withComments(once, {asked}));
        QCOMPARE(said(twice), QStringList{u"[hai] Lê Vân: Hai? / Trần Hòa: Vâng"_s});
    }

    void damagedCommentsKeepNoDocumentFromBeingRead() {
        const Draft draft = readAs(u"docx"_s, documentOf(u"docx"_s));
        const auto written = withComments(draft, {about(draft, u"28 tuổi"_s, u"28?"_s)});
        const auto package = ZipPackage::open(*written);
        for (const QByteArray &xml :
             {QByteArray("<w:comments"), QByteArray(), QByteArray("\0", 1)}) {
            const auto damaged = package->withMember(u"word/comments.xml"_s, xml);
            const Draft again = readAs(u"docx"_s, *damaged);
            QCOMPARE(again.text.joined(), draft.text.joined());
            QVERIFY(commentsOf(again).isEmpty());
        }
    }

    void libreOfficeKeepsThem_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("to");
        QTest::newRow("docx, odt") << u"docx"_s << u"odt"_s;
        QTest::newRow("odt, docx") << u"odt"_s << u"docx"_s;
        QTest::newRow("docx, docx") << u"docx"_s << u"docx"_s;
        QTest::newRow("odt, odt") << u"odt"_s << u"odt"_s;
    }
    void libreOfficeKeepsThem() {
        QFETCH(QString, format);
        QFETCH(QString, to);
        const QString office = QStandardPaths::findExecutable(u"soffice"_s);
        if (office.isEmpty())
            QSKIP("LibreOffice is not installed");
        QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const auto convert = [&](const QString &name, const QString &wanted) {
            QProcess process;
            process.setWorkingDirectory(folder.path());
            process.start(office,
                          {u"-env:UserInstallation=file://"_s + folder.filePath(u"profile"_s),
                           u"--headless"_s, u"--norestore"_s, u"--convert-to"_s, wanted,
                           u"--outdir"_s, folder.filePath(u"ra"_s), folder.filePath(name)});
            QFile made(folder.filePath(u"ra/"_s + QFileInfo(name).baseName() + u"."_s + wanted));
            const bool isMade = process.waitForFinished(240'000) && made.open(QIODevice::ReadOnly);
            return isMade ? made.readAll() : QByteArray();
        };
        QByteArray bytes = documentOf(u"docx"_s);
        if (format == u"odt") {
            QVERIFY(write(u"goc.docx"_s, bytes));
            bytes = convert(u"goc.docx"_s, u"odt"_s);
        }
        const Draft draft = readAs(format, bytes);
        DraftComment age = about(draft, u"28 tuổi"_s, u"28 hay 29?"_s);
        age.replies = {{u"29 tuổi ạ"_s, reporter, {}}};
        DraftComment road = about(draft, u"3 km"_s, u"Bao nhiêu?"_s);
        road.isDone = true;
        QVERIFY(write(u"bai."_s + format, *withComments(draft, {age, road})));
        const QByteArray converted = convert(u"bai."_s + format, to);
        QCOMPARE(said(readAs(to, converted)),
                 QStringList({u"[28 tuổi] Lê Vân: 28 hay 29? / Trần Hòa: 29 tuổi ạ"_s,
                              u"[3 km] Lê Vân: Bao nhiêu? ✓"_s}));
    }
};

QTEST_APPLESS_MAIN(CommentsTest)
#include "CommentsTest.moc"
