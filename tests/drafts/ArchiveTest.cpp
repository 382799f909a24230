// SPDX-License-Identifier: GPL-3.0-or-later
// A ZIP archive is a folder of drafts: what is in it is listed, read and named, and it is never
// written.
#include "DraftTesting.h"
#include "ZipTesting.h"
#include "data/SaveFile.h"
#include "drafts/DraftAddress.h"
#include "drafts/FileNow.h"
#include "drafts/package/ZipFolder.h"
#include "drafts/package/ZipPackage.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#endif

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray article = "Họp báo\n\nTỉnh thông qua chủ chương mới.\n";

QByteArray twoPosts() {
    const auto post = [](const QByteArray &id) -> QByteArray {
        return "<item><title>Bài " + id + "</title><content:encoded><![CDATA[Chữ " + id +
               "]]></content:encoded><wp:post_id>" + id +
               "</wp:post_id><wp:post_type>post</wp:post_type></item>";
    };
    return "<?xml version=\"1.0\"?><rss "
           "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
           "xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>" +
           post("3") + post("4") + "</channel></rss>";
}

} // namespace

class ArchiveTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString save(const QString &name, const QByteArray &bytes) {
        const QString path = m_folder.filePath(name);
        QFile::remove(path);
        return saveFile(path, bytes) ? path : QString();
    }

private slots:
#ifndef Q_OS_WIN
    /// In a folder, too, what can be no draft is named where its name says that it is one.
    void aFolderNamesWhatIsNoOrdinaryFile() {
        QTemporaryDir folder;
        const QString good = folder.filePath(u"a.txt"_s);
        const QString pipe = folder.filePath(u"ống.txt"_s);
        const QString nowhere = folder.filePath(u"lạc.docx"_s);
        QVERIFY(saveFile(good, article));
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(QFile::link(folder.filePath(u"không có"_s), nowhere));
        QVERIFY(QFile::link(folder.filePath(u"không có"_s), folder.filePath(u"lạc.jpg"_s)));
        const FoundDrafts found = lookForDrafts({folder.path()});
        QCOMPARE(found.drafts, QStringList{good});
        QCOMPARE(found.problems, (QStringList{nowhere + u" is not an ordinary file."_s,
                                              pipe + u" is not an ordinary file."_s}));
    }
#endif

    void itsFilesAreDraftsAndTheOthersAreNamed() {
        const QString path = save(u"bai gui.zip"_s, zipOf({{"tin/", ""},
                                                           {"tin/xa hoi/b.txt", article},
                                                           {"anh.jpg", "JFIF"},
                                                           {"goi.json", "{\"name\":1}"},
                                                           {"./a.md", "# Một\n"},
                                                           {"wp.xml", twoPosts()},
                                                           {"__MACOSX/tin/._b.txt", "x"},
                                                           {".DS_Store", "x"},
                                                           {"~$b.docx", "x"}}));
        const QStringList drafts{path + u"#a.md"_s, path + u"#tin/xa hoi/b.txt"_s,
                                 path + u"#wp.xml#3"_s, path + u"#wp.xml#4"_s};
        for (const QString &asked : {path, m_folder.path()}) {
            const FoundDrafts found = lookForDrafts({asked});
            QCOMPARE(found.drafts, drafts);
            QCOMPARE(found.others, (QStringList{path + u"#anh.jpg"_s, path + u"#goi.json"_s,
                                                path + u"#~$b.docx"_s}));
            QCOMPARE(found.problems, QStringList());
        }
        QCOMPARE(lookForDraftsAmong({path}, {}).drafts, drafts);
        QCOMPARE(lookForDrafts({path + u"#wp.xml"_s}).drafts, drafts.sliced(2));
        const Draft draft = readOrFail(readDraftFile(drafts[1]));
        QCOMPARE(formatName(draft.format), u"text"_s);
        QCOMPARE(draft.bytes, article);
        QCOMPARE(readOrFail(readDraftFile(drafts[3])).text.joined(), u"Bài 4\nChữ 4"_s);
        // It is the same draft wherever it lies.
        QCOMPARE(draft.contentHash(), readOrFail(readDraft(article, u"b.txt"_s)).contentHash());
        QCOMPARE(readOrFail(readDraftAgain(draft.ownBytes(), drafts[1], {}, draft.contentHash()))
                     .text.joined(),
                 draft.text.joined());
        const auto several = readDraftFile(path);
        QVERIFY(!several);
        QVERIFY2(several.error().message.contains(u'4') &&
                     several.error().message.contains(drafts[0]),
                 qPrintable(several.error().message));
        QVERIFY(!readDraftFile(path + u"#khong.txt"_s));
        QFile::remove(path);
    }

    void oneDraftNeedsNoName() {
        const QString path = save(u"mot.ZIP"_s, zipOf({{"anh.jpg", "JFIF"}, {"a.txt", article}}));
        QCOMPARE(readOrFail(readDraftFile(path)).bytes, article);
        const QString none = save(u"khong.zip"_s, zipOf({{"anh.jpg", "JFIF"}}));
        QCOMPARE(lookForDrafts({none}).drafts, QStringList{none});
        QVERIFY(readDraftFile(none).error().message.contains(u"holds no draft"_s));
    }

    void whatIsWrittenOfItLiesBeside() {
        const QString path = m_folder.filePath(u"gửi.zip"_s);
        const DraftAddress address = DraftAddress::of(path + u"#tin/wp.xml#3"_s);
        QCOMPARE(address.file, path);
        QCOMPARE(address.entry, u"tin/wp.xml"_s);
        QCOMPARE(address.item, u"3"_s);
        QCOMPARE(address.beside(u".da-sua.pdf"), m_folder.filePath(u"gửi-tin-wp-3.da-sua.pdf"_s));
        QCOMPARE(DraftAddress::of(path + u"#a#b.txt"_s).entry, u"a#b.txt"_s);
        QCOMPARE(DraftAddress::of(path).entry, QString());
        // A file may have such a name.
        const QString file = save(u"x.zip#1.txt"_s, "chữ");
        QCOMPARE(DraftAddress::of(file).file, file);
        QFile::remove(file);
    }

    void namesInOldCharsetsAreRead_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<quint16>("flags");
        QTest::addColumn<QString>("name");
        QTest::newRow("UTF-8, said so")
            << QByteArray("tin/họp báo.txt") << quint16(0x800) << u"tin/họp báo.txt"_s;
        QTest::newRow("UTF-8, not said") << QByteArray("họp.txt") << quint16(0) << u"họp.txt"_s;
        QTest::newRow("code page 437") << QByteArray("h\x82\x94.txt") << quint16(0) << u"héö.txt"_s;
        QTest::newRow("folders of Windows")
            << QByteArray("tin\\xa\\a.txt") << quint16(0) << u"tin/xa/a.txt"_s;
        QTest::newRow("a number sign") << QByteArray("a #1.txt") << quint16(0) << u"a #1.txt"_s;
    }
    void namesInOldCharsetsAreRead() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const quint16, flags);
        QFETCH(const QString, name);
        const QString path = save(u"ten.zip"_s, zipOf({{bytes, article, flags}}));
        QCOMPARE(lookForDrafts({path}).drafts, QStringList(path + u'#' + name));
        QCOMPARE(readOrFail(readDraftFile(path + u'#' + name)).bytes, article);
    }

    void whatCannotBeReadIsNamed_data() {
        QTest::addColumn<ZippedFile>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *what, const ZippedFile &file, const QString &reason,
                            const QString &name = u"b.txt"_s) {
            QTest::newRow(what) << file << name << reason;
        };
        row("a password", {"b.txt", article, 1}, u"password"_s);
        row("a way out", {"../b.txt", article}, u"leads out"_s, u"../b.txt"_s);
        row("a way out within", {"a/../../b.txt", article}, u"leads out"_s, u"a/../../b.txt"_s);
        row("an absolute name", {"/b.txt", article}, u"leads out"_s);
        row("another drive", {"C:\\b.txt", article}, u"leads out"_s, u"C:/b.txt"_s);
        row("a link", {"b.txt", "/etc/passwd", 0, 0, 0120777}, u"link"_s);
        row("a size that swells", {"b.txt", article, 0, 8, 0, 10'000'000}, u"swell"_s);
        row("a size beyond any draft", {"b.txt", article, 0, 8, 0, 30'000'000}, u"too large"_s);
        row("an unknown way to pack", {"b.txt", article, 0, 77}, u"packed in a way"_s);
    }
    void whatCannotBeReadIsNamed() {
        QFETCH(const ZippedFile, file);
        QFETCH(const QString, name);
        QFETCH(const QString, reason);
        // Beside a file so large that what the other claims is not too much for all of them.
        const QString path =
            save(u"hong.zip"_s,
                 zipOf({{"anh.jpg", QByteArray(400'000, 'x')}, file, {"a.txt", article}}));
        const FoundDrafts found = lookForDrafts({path});
        QCOMPARE(found.drafts, QStringList{path + u"#a.txt"_s});
        QCOMPARE(found.problems.size(), 1);
        QVERIFY2(found.problems.first().startsWith(path + u'#' + name + u": "_s) &&
                     found.problems.first().contains(reason),
                 qPrintable(found.problems.first()));
        QVERIFY(!readDraftFile(path + u'#' + name));
    }

    void whatIsNoArchiveIsNamed_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const QByteArray sound = zipOf({{"a.txt", article}});
        QTest::newRow("nothing") << QByteArray() << u"damaged"_s;
        QTest::newRow("text") << article << u"damaged"_s;
        QTest::newRow("cut off") << sound.first(sound.size() - 40) << u"damaged"_s;
        QTest::newRow("no directory") << sound.last(22) << u"damaged"_s;
        QByteArray many = sound;
        many[many.size() - 22 + 10] = '\xff';
        many[many.size() - 22 + 11] = '\xff';
        QTest::newRow("endless") << many << u"more than"_s;
        // The larger record of ZIP64, which says more than the end.
        QByteArray larger =
            "PK\x06\x06" + QByteArray(52, '\0') + "PK\x06\x07" + QByteArray(16, '\0');
        qToLittleEndian(quint64(mostArchivedFiles + 1), larger.data() + 32);
        qToLittleEndian(quint64(sound.size() - 22), larger.data() + 64);
        QTest::newRow("endless, ZIP64")
            << QByteArray(sound.chopped(22) + larger + sound.last(22)) << u"more than"_s;
        qToLittleEndian(quint64(1) << 40U, larger.data() + 64);
        QTest::newRow("a record that is not there")
            << QByteArray(sound.chopped(22) + larger + sound.last(22)) << u"damaged"_s;
        QList<ZippedFile> files(mostArchivedFiles + 1);
        for (qsizetype i = 0; i < files.size(); ++i)
            files[i] = {QByteArray::number(i) + ".txt", "x"};
        QTest::newRow("too many files") << zipOf(files) << u"more than"_s;
    }
    void whatIsNoArchiveIsNamed() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, reason);
        const QString path = save(u"khac.zip"_s, bytes);
        const FoundDrafts found = lookForDrafts({path});
        QCOMPARE(found.drafts, QStringList());
        QCOMPARE(found.problems.size(), 1);
        QVERIFY2(found.problems.first().contains(reason), qPrintable(found.problems.first()));
        QVERIFY(!readDraftFile(path));
    }

    void filesThatShareTheirBytesAreABomb() {
        // Each for itself is honest: together they are more than the archive can hold.
        QList<ZippedFile> files(200, {"a.txt", "x", 0, 8, 0, 90'000});
        for (qsizetype i = 0; i < files.size(); ++i)
            files[i].name = QByteArray::number(i) + ".txt";
        const QString path = save(u"bom.zip"_s, zipOf(files));
        const FoundDrafts found = lookForDrafts({path});
        QCOMPARE(found.drafts, QStringList());
        QVERIFY(found.problems.value(0).contains(u"no ordinary one is"_s));
    }

    void moreThanTheDirectorySaysIsDamage() {
        const QByteArray packed =
            *ZipPackage::of({{u"a.txt"_s, QByteArray("Chữ nghĩa. ").repeated(500)}});
        QByteArray lying = packed;
        // The size in the directory, which stands behind the file.
        const qsizetype directory = lying.lastIndexOf("PK\x01\x02");
        lying[directory + 24] = 10;
        lying[directory + 25] = 0;
        const QString path = save(u"doi.zip"_s, lying);
        QVERIFY(!readDraftFile(path + u"#a.txt"_s));
        QVERIFY(readDraftFile(save(u"that.zip"_s, packed) + u"#a.txt"_s));
    }

    void aNewArchiveIsANewFile() {
        const QString path = save(u"moi.zip"_s, zipOf({{"a.txt", article}, {"b.txt", "Hai.\n"}}));
        const QString address = path + u"#a.txt"_s;
        const Draft draft = readOrFail(readDraftFile(address));
        QCOMPARE(fileNow(address, draft), FileNow::AsRead);
        save(u"moi.zip"_s, zipOf({{"a.txt", article}, {"b.txt", "Hai khác.\n"}}));
        QCOMPARE(fileNow(address, draft), FileNow::AsRead);
        save(u"moi.zip"_s, zipOf({{"a.txt", "Khác.\n"}}));
        QCOMPARE(fileNow(address, draft), FileNow::Changed);
        save(u"moi.zip"_s, zipOf({{"b.txt", article}}));
        QCOMPARE(fileNow(address, draft), FileNow::Changed);
        QFile::remove(path);
        QCOMPARE(fileNow(address, draft), FileNow::Missing);
    }
};

QTEST_GUILESS_MAIN(ArchiveTest)
#include "ArchiveTest.moc"
