// SPDX-License-Identifier: GPL-3.0-or-later
// The file of the index beside a database: made from it again whatever becomes of it, and never
// longer with a text than the database.
#include "MemoryDesk.h"
#include "review/store/StoreForgetting.h"
#include "review/store/StorePrivacy.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the engine writes of the word: its beginning may stand with another word of the same.
constexpr auto secret = "matkhekhuat";

bool overwrite(const QString &path, qint64 at, const QByteArray &bytes) {
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size();
}

} // namespace

class SearchFileTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
    QString m_index;
    std::unique_ptr<MemoryDesk> m_desk;

    [[nodiscard]] QStringList filesThatHold(const QByteArray &bytes) const {
        QStringList files;
        for (const QString &file : filesOfStore(m_store)) {
            if (contentOf(file).contains(bytes))
                files.append(file);
        }
        return files;
    }

private slots:
    void init() {
        m_desk.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"kho.sqlite"_s);
        m_index = searchIndexFile(m_store);
        m_desk = std::make_unique<MemoryDesk>(m_store);
        QVERIFY(m_desk->open(u"mật.txt"_s, "Họp kín\n\nNgười nói là nguonmatkhekhuat.\n"));
        QVERIFY(m_desk->open(u"khác.txt"_s, "Họp báo\n\nCây cầu thông xe.\n"));
        QCOMPARE(m_desk->found(u"nguonmatkhekhuat"_s).size(), 1);
        QVERIFY(QFile::exists(m_index));
    }

    void isForItsOwnerAlone() {
#ifdef Q_OS_UNIX
        QCOMPARE(QFile::permissions(m_index) &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
#endif
    }

    void isMadeAnewWhenItIsMissing() {
        QVERIFY(QFile::remove(m_index));
        QCOMPARE(m_desk->found(u"họp"_s).size(), 2);
        QCOMPARE(m_desk->put(), 2);
    }

    void isMadeAnewWhenItIsDamaged_data() {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no database any more") << qint64(0) << QByteArray(200, 'x');
        QTest::newRow("the table of tables") << qint64(100) << QByteArray(3000, '\xFF');
        QTest::newRow("the rest") << qint64(4096) << QByteArray(40000, '\xFF');
    }
    void isMadeAnewWhenItIsDamaged() {
        QFETCH(qint64, at);
        QFETCH(QByteArray, bytes);
        QVERIFY(overwrite(m_index, at, bytes));
        QCOMPARE(m_desk->found(u"họp"_s).size(), 2);
        QCOMPARE(m_desk->found(u"nguonmatkhekhuat"_s).size(), 1);
        // The database is none the wiser.
        QCOMPARE(m_desk->store().drafts()->size(), 2);
    }

    void isMadeAnewWhenItsFormIsAnother() {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"older"_s);
            database.setDatabaseName(m_index);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(u"PRAGMA user_version = %1"_s.arg(searchForm + 1)));
        }
        QSqlDatabase::removeDatabase(u"older"_s);
        QCOMPARE(m_desk->found(u"họp"_s).size(), 2);
        QCOMPARE(m_desk->put(), 2);
    }

    void isNotAnotherDatabases() {
        const QString other = m_folder->filePath(u"khác.sqlite"_s);
        MemoryDesk desk(other);
        QVERIFY(QFile::copy(m_index, searchIndexFile(other)));
        QCOMPARE(desk.found(u"nguonmatkhekhuat"_s), QStringList());
    }

    /// Not in its rows, not in its free pages, and the words of the other draft are still found.
    void losesWhatIsForgotten() {
        QVERIFY(!filesThatHold(secret).isEmpty());
        const Result<Forgotten> forgotten = forgetDraft(m_store, m_desk->path(u"mật.txt"_s));
        QVERIFY(forgotten);
        QCOMPARE(forgotten->remains, QStringList());
        QCOMPARE(filesThatHold(secret), QStringList());
        QVERIFY(QFile::exists(m_index));
        QCOMPARE(m_desk->found(u"họp"_s), QStringList{u"khác.txt"_s});
        QCOMPARE(m_desk->put(), 0);
    }

    /// …also when it was taken from the desk before, and the window has the index open.
    void losesWhatWasRemovedBefore() {
        const auto archive = Archive::open(m_store);
        QVERIFY(archive);
        const auto open = SearchIndex::open(m_store, *(*archive)->identity());
        QVERIFY(open);
        const Result<QList<DraftRecord>> drafts = m_desk->store().drafts();
        QVERIFY(drafts);
        for (const DraftRecord &draft : *drafts) {
            if (draft.path == m_desk->path(u"mật.txt"_s))
                QVERIFY(m_desk->store().removeDraft(draft.id, {}));
        }
        QCOMPARE(m_desk->found(u"nguonmatkhekhuat"_s), QStringList());
        const Result<Forgotten> forgotten = forgetDraft(m_store, m_desk->path(u"mật.txt"_s));
        QVERIFY(forgotten);
        QCOMPARE(filesThatHold(secret), QStringList());
        const Result<SearchAnswer> answer = (*open)->search({.query = WordQuery(u"họp"_s)});
        QVERIFY(answer);
        QCOMPARE(answer->allDrafts, 1);
    }

    void goesWholeWhenItCannotBeCleaned() {
        QVERIFY(overwrite(m_index, 100, QByteArray(3000, '\xFF')));
        QVERIFY(forgetDraft(m_store, m_desk->path(u"mật.txt"_s)));
        QCOMPARE(filesThatHold(secret), QStringList());
        QVERIFY(!QFile::exists(m_index));
    }
};

QTEST_GUILESS_MAIN(SearchFileTest)
#include "SearchFileTest.moc"
