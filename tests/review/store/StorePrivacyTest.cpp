// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of drafts is for its owner's eyes alone.
#include "drafts/DraftReader.h"
#include "review/session/ReviewSession.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr auto ofOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                          QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

bool isPrivate(const QString &path) {
    return QFile::exists(path) && (QFile::permissions(path) & ofOthers) == 0;
}

} // namespace

class StorePrivacyTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"dữ liệu/kho.sqlite"_s);
    }

    void aNewStoreAndItsFolderAreItsOwners() {
        const auto opened = Store::open(m_store);
        QVERIFY(opened);
        QVERIFY(isPrivate(m_folder->filePath(u"dữ liệu"_s)));
        QVERIFY(isPrivate(m_store));
        QVERIFY(isPrivate(m_store + u"-wal"_s));
        QVERIFY(isPrivate(m_store + u"-shm"_s));
    }

    void whatWasMadeBeforeBecomesItsOwners() {
        QVERIFY(Store::open(m_store));
        const QString backup = m_store + u".backup-v1-20260101-000000"_s;
        QVERIFY(QFile::copy(m_store, backup));
        for (const QString &file : {m_store, backup})
            QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner |
                                                    QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(Store::open(m_store));
        QVERIFY(isPrivate(m_store));
        QVERIFY(isPrivate(backup));
    }

    /// Fixtures as of ReleasesTest.
    void theBackupBeforeAMigrationIsItsOwners() {
        const QDir releases(QStringLiteral(MORAT_TEST_DATA "/releases"));
        for (const QString &version : releases.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString store = m_folder->filePath(version + u"/kho.sqlite"_s);
            QVERIFY(QDir().mkpath(QFileInfo(store).path()));
            QVERIFY(QFile::copy(releases.filePath(version + u"/reviews.sqlite"_s), store));
            QVERIFY(QFile::setPermissions(store,
                                          QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
            QVERIFY(Store::open(store));
            const QDir folder(QFileInfo(store).path());
            for (const QString &file : folder.entryList(QDir::Files))
                QVERIFY2(isPrivate(folder.filePath(file)), qPrintable(file));
        }
    }

    void aSharedFolderKeepsTheModesThatItHas() {
        QVERIFY(QDir().mkpath(m_folder->filePath(u"dữ liệu"_s)));
        QVERIFY(QFile::setPermissions(m_folder->filePath(u"dữ liệu"_s),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                          QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup));
        QVERIFY(Store::open(m_store));
        const auto shared =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::WriteGroup;
        QVERIFY(QFile::setPermissions(m_store, shared));
        const auto before = QFile::permissions(m_store);
        QVERIFY(Store::open(m_store));
        QCOMPARE(QFile::permissions(m_store), before);
    }

    void anAuthorWithAControlCharacterIsRefused_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("a name") << u"Trần Thị Mây – ban Thời sự"_s << false;
        QTest::newRow("none") << QString() << false;
        QTest::newRow("escape") << u"Lan\u001B[31m"_s << true;
        QTest::newRow("line") << u"Lan\nMai"_s << true;
        QTest::newRow("C1") << u"Lan\u009B"_s << true;
        QTest::newRow("nul") << QString(u"Lan"_s + QChar(u'\0')) << true;
    }

    void anAuthorWithAControlCharacterIsRefused() {
        QFETCH(QString, name);
        QFETCH(bool, isRefused);
        const auto opened = Store::open(m_store);
        QVERIFY(opened);
        Result<Draft> draft = readDraft("Họp báo.\n", u"bài.txt"_s);
        QVERIFY(draft);
        const auto session =
            ReviewSession::open(std::move(*draft), u"/a/bài.txt"_s, *opened->store, name);
        QCOMPARE(!session, isRefused);
        QCOMPARE(opened->store->drafts()->isEmpty(), isRefused);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
};

QTEST_GUILESS_MAIN(StorePrivacyTest)
#include "StorePrivacyTest.moc"
