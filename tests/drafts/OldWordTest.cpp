// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocxTesting.h"

#include "drafts/FileNow.h"

#include <QFile>
#include <QTemporaryDir>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

/// A compound file with a stream of this name, as far as anybody looks.
QByteArray compound(const char *stream) {
    QByteArray bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    for (const char *c = stream; *c != 0; ++c) {
        bytes += *c;
        bytes += '\0';
    }
    return bytes;
}

void put(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString reasonOf(const Result<Draft> &draft) {
    return draft ? u"read"_s : draft.error().message;
}

} // namespace

/// A script stands for LibreOffice.
class OldWordTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
#ifndef Q_OS_UNIX
        QSKIP("the script is one for a Unix shell");
#endif
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = qgetenv("PATH");
        qputenv("PATH", m_folder->path().toLocal8Bit());
    }
    void cleanup() {
        qputenv("PATH", m_path);
    }

    void saysWhatIsMissing() {
        QVERIFY(reasonOf(readDraft(compound("WordDocument"), u"bai.doc"_s))
                    .contains(u"LibreOffice is installed"_s));
        QVERIFY(reasonOf(readDraft(compound("EncryptedPackage"), u"bai.docx"_s))
                    .contains(u"password"_s));
        QVERIFY(reasonOf(readDraft("chữ", u"bai.doc"_s)).contains(u"is none"_s));
        QCOMPARE(formatName(readOrFail(readDraft("{\\rtf1 M.\\par}", u"bai.doc"_s)).format),
                 u"rtf"_s);
    }

    void opensAndWritesAsDocx() {
        office("/bin/cp \"" + m_folder->filePath(u"made"_s).toLocal8Bit() +
               "\" \"$out/draft.docx\"");
        put(m_folder->filePath(u"made"_s),
            docxOf(u"<w:p><w:r><w:t>Qua chương.</w:t></w:r></w:p>"_s));
        const QByteArray bytes = compound("WordDocument");
        const QString file = m_folder->filePath(u"bai.doc"_s);
        put(file, bytes);
        const Draft draft = readOrFail(readDraftFile(file));
        QCOMPARE(draft.text.joined(), u"Qua chương."_s);
        QCOMPARE(formatName(draft.format), u"docx"_s);
        QVERIFY(readingNotices(draft).join(u' ').contains(u"written as .docx"_s));
        QCOMPARE(draft.fileBytes(), bytes);
        QCOMPARE(fileNow(file, draft), FileNow::AsRead);
        // Made again it has another date in it, and is the same draft.
        QCOMPARE(readOrFail(readDraftFile(file)).contentHash(), draft.contentHash());
        const auto out = writeDraft(draft, {replacing(draft, u"chương"_s, u"trường"_s)});
        QVERIFY2(out, out ? "" : qPrintable(out.error().message));
        QCOMPARE(readOrFail(readDocx(*out)).text.joined(), u"Qua trường."_s);
        const auto over = saveDraft(file, draft, *out);
        QVERIFY(!over && over.error().message.contains(u".docx"_s));
        QFile there(file);
        QVERIFY(there.open(QIODevice::ReadOnly));
        QCOMPARE(there.readAll(), bytes);
        QVERIFY(saveDraft(m_folder->filePath(u"bai.docx"_s), draft, *out));
    }

    void saysWhenNothingWasMade() {
        office("exit 0");
        QVERIFY(reasonOf(readDraft(compound("WordDocument"), u"bai.doc"_s))
                    .contains(u"damaged or protected"_s));
        QVERIFY(
            reasonOf(readDraft(compound("Workbook"), u"bai.doc"_s)).contains(u"holds no text"_s));
    }

private:
    /// What the script does, with the folder for its output in $out.
    void office(const QByteArray &does) {
        put(m_folder->filePath(u"soffice"_s),
            "#!/bin/sh\nwhile [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\n" +
                does + "\n");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_path;
};

QTEST_GUILESS_MAIN(OldWordTest)
#include "OldWordTest.moc"
