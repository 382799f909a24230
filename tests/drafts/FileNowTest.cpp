// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/FileNow.h"
#include "DraftTesting.h"
#include "data/SaveFile.h"

#include <QDir>
#include <QTemporaryDir>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray exportOf(const QByteArray &first, const QByteArray &second) {
    const auto item = [](const QByteArray &number, const QByteArray &text) {
        return QByteArray("<item><title>Tin</title><wp:post_id>" + number +
                          "</wp:post_id><wp:post_type>post</wp:post_type><content:encoded>"
                          "<![CDATA[<p>" +
                          text + "</p>]]></content:encoded></item>");
    };
    return "<?xml version=\"1.0\"?>\n<rss xmlns:content=\"http://purl.org/rss/1.0/modules/"
           "content/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>" +
           item("1", first) + item("2", second) + "</channel></rss>";
}

} // namespace

class FileNowTest final : public QObject {
    Q_OBJECT

private slots:
    void tellsWhetherAFileIsStillWhatWasRead() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"bài.txt"_s);
        QVERIFY(saveFile(path, "Họp báo.\n"));
        const Result<Draft> draft = readDraftFile(path);
        QVERIFY(draft);
        QCOMPARE(fileNow(path, *draft), FileNow::AsRead);
        QVERIFY(saveFile(path, "Họp báo.\n\nPhóng viên viết thêm.\n"));
        QCOMPARE(fileNow(path, *draft), FileNow::Changed);
        QVERIFY(saveFile(path, "Họp báo.\n"));
        QCOMPARE(fileNow(path, *draft), FileNow::AsRead);
        QVERIFY(QFile::remove(path));
        QCOMPARE(fileNow(path, *draft), FileNow::Missing);
        QVERIFY(QDir().mkdir(path));
        QCOMPARE(fileNow(path, *draft), FileNow::Changed);
    }

    /// Only this article is written, so that only this one counts.
    void ofAFileOfManyArticlesOnlyTheDraftCounts() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"xuat.xml"_s);
        QVERIFY(saveFile(path, exportOf("Một.", "Hai.")));
        const Result<Draft> draft = readDraftFile(path + u"#1"_s);
        QVERIFY2(draft, draft ? "" : qPrintable(draft.error().message));
        QCOMPARE(fileNow(path, *draft), FileNow::AsRead);
        QVERIFY(saveFile(path, exportOf("Một.", "Hai, đã sửa.")));
        QCOMPARE(fileNow(path, *draft), FileNow::AsRead);
        QVERIFY(saveFile(path, exportOf("Một, đã sửa.", "Hai.")));
        QCOMPARE(fileNow(path, *draft), FileNow::Changed);
        QVERIFY(saveFile(path, "<rss/>"));
        QCOMPARE(fileNow(path, *draft), FileNow::Changed);
    }
};

QTEST_APPLESS_MAIN(FileNowTest)
#include "FileNowTest.moc"
