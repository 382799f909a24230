// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/output/CorrectionDocument.h"

#include "SpellDraft.h"
#include "drafts/DraftReader.h"
#include "review/output/CorrectionReport.h"
#include "review/session/ReviewSession.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class CorrectionDocumentTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ReviewSession> m_session;
    Engine m_engine = markWordsEngine();

    void open(const QByteArray &bytes) {
        const QString path = m_folder.filePath(u"bai.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        m_store = std::move(Store::open(m_folder.filePath(u"kho.sqlite"_s))->store);
        auto opened = ReviewSession::open(*readDraftFile(path), path, *m_store, u"Lan"_s);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_session = std::move(*opened);
        const Snapshot snapshot = m_session->snapshot();
        QVERIFY(m_session->takeFindings(snapshot.revision, m_engine.check(snapshot.text.text())));
    }

private slots:
    void cleanup() {
        m_session.reset();
        m_store.reset();
        QFile::remove(m_folder.filePath(u"kho.sqlite"_s));
    }

    void saysWhatWasAndWhatIsNow_data() {
        QTest::addColumn<QString>("name");
        for (const QString &name :
             {u"sửa.docx"_s, u"sửa.odt"_s, u"sửa.TXT"_s, u"sửa.html"_s, u"sửa"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void saysWhatWasAndWhatIsNow() {
        QFETCH(QString, name);
        open("Xã họp\nHai bên bàn chương chình mới.\nSau đó ký <kết> & ra về.");
        const qsizetype at = m_session->text().current().indexOf(u"chình"_s);
        m_session->typed({at, 5}, u"trình"_s);
        QVERIFY(m_session->keepTyping());
        QVERIFY(m_session->ask({m_session->text().current().indexOf(u"ký"_s), 2}, u"Ký gì?"_s));

        const Result<QByteArray> bytes = correctionDocument(*m_session, name);
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().message));
        if (*bytes == correctionReportHtml(*m_session).toUtf8()) {
            QVERIFY(name.endsWith(u".html"_s) || !name.contains(u'.'));
            QVERIFY(bytes->contains("<del>chình</del>"));
            return;
        }
        const Result<Draft> read = readDraft(*bytes, name.toLower());
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        const QString text = read->text.joined();
        QVERIFY2(text.startsWith(correctionsTitle()), qPrintable(text));
        QVERIFY2(text.contains(u"1. Hai bên bàn chương trình mới."_s), qPrintable(text));
        QVERIFY2(text.contains(u"chình → trình"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Lan"_s), qPrintable(text));
        QVERIFY2(text.contains(questionsTitle()) && text.contains(u"Lan: Ký gì?"_s),
                 qPrintable(text));
    }

    void saysThatNothingWasCorrected() {
        open("Xã họp\nHai bên ra về.");
        const Result<Draft> read =
            readDraft(*correctionDocument(*m_session, u"a.docx"_s), u"a.docx"_s);
        QVERIFY(read);
        QVERIFY(read->text.joined().contains(noCorrections()));
    }

    void writesNothingElseUnderThatName_data() {
        QTest::addColumn<QString>("name");
        for (const QString &name : {u"a.pdf"_s, u"a.doc"_s, u"a.b.xlsx"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void writesNothingElseUnderThatName() {
        QFETCH(QString, name);
        const Result<void> fit = checkCorrectionName(name);
        QVERIFY(!fit);
        QVERIFY2(fit.error().message.contains(name), qPrintable(fit.error().message));
        QVERIFY(fit.error().message.contains(u".docx"_s));
    }
};

QTEST_GUILESS_MAIN(CorrectionDocumentTest)
#include "CorrectionDocumentTest.moc"
