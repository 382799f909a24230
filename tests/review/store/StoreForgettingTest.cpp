// SPDX-License-Identifier: GPL-3.0-or-later
// A draft that is forgotten is in no file of the review database any more.
#include "review/store/StoreForgetting.h"
#include "drafts/DraftReader.h"
#include "review/session/ReviewSession.h"
#include "review/store/StorePrivacy.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// Long, and of words that pack badly, so that what is kept of it takes several pages.
QByteArray longText(const char *place) {
    QByteArray text = "Họp báo\n";
    for (int i = 0; i < 2000; ++i)
        text += "\nXã " + QByteArray(place) + ' ' + QByteArray::number(i * 7919LL * 104729) +
                " họp bàn về cây cầu số " + QByteArray::number(i) + '.';
    return text;
}

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class StoreForgettingTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"kho.sqlite"_s);
        m_secret = write(u"mật.txt"_s, longText("Mật Khê"));
        m_other = write(u"khác.txt"_s, longText("Đồng Nổi"));
    }

    void isInNoFileAnyMore() {
        enter({m_secret, m_other});
        const QByteArray kept = keptOf(m_secret);
        copyStoreTo(u".backup-v1-20260101-000000"_s);
        copyStoreTo(u".damaged-20260102-000000"_s);
        QCOMPARE(filesThatHold(kept).size(), 3);

        const Result<Forgotten> forgotten = forgetDraft(m_store, m_secret);
        QVERIFY2(forgotten, forgotten ? "" : qPrintable(forgotten.error().message));
        QCOMPARE(forgotten->places, 3);
        QCOMPARE(forgotten->cleaned.size(), 3);
        QCOMPARE(forgotten->remains, QStringList());
        QVERIFY(!forgotten->outOfReach.isEmpty());
        QCOMPARE(filesThatHold(kept), QStringList());
        QCOMPARE(filesThatHold(m_secret.toUtf8()), QStringList());
        QVERIFY(QFile::exists(m_secret));
        // The other draft is there, in all three.
        QCOMPARE(filesThatHold(keptOf(m_other)).size(), 3);
        const auto opened = Store::open(m_store);
        QVERIFY(opened);
        QCOMPARE(opened->store->drafts()->size(), 1);
        QCOMPARE(opened->store->drafts()->first().path, m_other);
    }

    /// While the window has the database open, with all that was written still in its log.
    void isInNoLogAnyMore() {
        const auto opened = Store::open(m_store);
        QVERIFY(opened);
        enterInto(*opened->store, {m_secret, m_other});
        const QByteArray kept = keptOf(m_secret);
        QVERIFY(contentOf(m_store + u"-wal"_s).contains(kept));
        const Result<Forgotten> forgotten = forgetDraft(m_store, m_secret);
        QVERIFY(forgotten);
        QCOMPARE(forgotten->remains, QStringList());
        QCOMPARE(filesThatHold(kept), QStringList());
        QCOMPARE(opened->store->drafts()->size(), 1);
    }

    /// What was removed from the desk before stands in pages that are free.
    void whatWasRemovedBeforeGoesFromFreePages() {
        enter({m_secret, m_other});
        const QByteArray kept = keptOf(m_secret);
        {
            const auto opened = Store::open(m_store);
            QVERIFY(opened);
            const Result<QList<DraftRecord>> drafts = opened->store->drafts();
            QVERIFY(drafts);
            for (const DraftRecord &draft : *drafts) {
                if (draft.path == m_secret)
                    QVERIFY(opened->store->removeDraft(draft.id, {}));
            }
        }
        const Result<Forgotten> forgotten = forgetDraft(m_store, m_secret);
        QVERIFY(forgotten);
        QCOMPARE(forgotten->places, 0);
        QCOMPARE(filesThatHold(kept), QStringList());
    }

    void ofAFileOfManyArticlesAllAreForgotten() {
        enter({m_other});
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"rows"_s);
            database.setDatabaseName(m_store);
            QVERIFY(database.open());
            QSqlQuery query(database);
            for (const QString &path :
                 {u"/a/xuat.xml#1"_s, u"/a/xuat.xml#2"_s, u"/a/xuat.xml2"_s}) {
                query.prepare(
                    u"INSERT INTO drafts(path, entered_at, changed_at) VALUES(?, '', '')"_s);
                query.addBindValue(path);
                QVERIFY(query.exec());
            }
        }
        QSqlDatabase::removeDatabase(u"rows"_s);
        const Result<Forgotten> forgotten = forgetDraft(m_store, u"/a/xuat.xml"_s);
        QVERIFY(forgotten);
        QCOMPARE(forgotten->places, 2);
        const auto opened = Store::open(m_store);
        QVERIFY(opened);
        QCOMPARE(opened->store->drafts()->size(), 2);
    }

    void whatCannotBeCleanedIsNamed() {
        enter({m_secret, m_other});
        const QString damaged = m_store + u".damaged-20260102-000000"_s;
        QByteArray bytes = contentOf(m_store);
        bytes.replace(100, 3000, QByteArray(3000, 'x')); // the table of tables
        write(QFileInfo(damaged).fileName(), bytes);
        write(u"kho.sqlite.damaged-20260102-000000.txt"_s, "Mất: " + m_secret.toUtf8());
        const Result<Forgotten> forgotten = forgetDraft(m_store, m_secret);
        QVERIFY(forgotten);
        const QString remains = forgotten->remains.join(u'\n');
        QVERIFY2(remains.contains(damaged + u" "), qPrintable(remains));
        QVERIFY2(remains.contains(damaged + u".txt"), qPrintable(remains));
    }

    void refusesWhatIsNoReviewDatabase() {
        QVERIFY(!forgetDraft(m_folder->filePath(u"không có.sqlite"_s), m_secret));
        QVERIFY(!QFile::exists(m_folder->filePath(u"không có.sqlite"_s)));
        const QByteArray before = contentOf(m_other);
        QVERIFY(!forgetDraft(m_other, m_secret));
        QCOMPARE(contentOf(m_other), before);
    }

private:
    QString write(const QString &name, const QByteArray &bytes) const {
        QFile file(m_folder->filePath(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return written ? file.fileName() : QString();
    }
    static void enterInto(Store &store, const QStringList &paths) {
        for (const QString &path : paths) {
            Result<Draft> draft = readDraftFile(path);
            QVERIFY(draft);
            QVERIFY(ReviewSession::open(std::move(*draft), path, store, u"Lan"_s));
        }
    }
    void enter(const QStringList &paths) const {
        const auto opened = Store::open(m_store);
        QVERIFY(opened);
        enterInto(*opened->store, paths);
    }
    void copyStoreTo(const QString &suffix) const {
        QVERIFY(QFile::copy(m_store, m_store + suffix));
    }
    /// A piece of what the database keeps of a draft's bytes.
    static QByteArray keptOf(const QString &path) {
        const QByteArray kept = qCompress(contentOf(path));
        return kept.mid(kept.size() / 2, 24);
    }
    [[nodiscard]] QStringList filesThatHold(const QByteArray &bytes) const {
        QStringList files;
        for (const QString &file : filesOfStore(m_store)) {
            if (contentOf(file).contains(bytes))
                files.append(file);
        }
        return files;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
    QString m_secret;
    QString m_other;
};

QTEST_GUILESS_MAIN(StoreForgettingTest)
#include "StoreForgettingTest.moc"
