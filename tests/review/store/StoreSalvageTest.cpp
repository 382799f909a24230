// SPDX-License-Identifier: GPL-3.0-or-later
// A damaged review database gives back what can be read, and says what it does not give back.
// MORAT_DAMAGES=200 for so many random damages, MORAT_SEED for others.
#include "drafts/DraftReader.h"
#include "review/store/Store.h"
#include "review/store/StoreHealth.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QScopeGuard>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>
#include <utility>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr int draftCount = 6;
constexpr int decisionsEach = 15;
constexpr qsizetype pageSize = 4096;

using Random = std::mt19937_64;

int below(Random &random, qint64 limit) {
    return int(random() % quint64(limit));
}

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// "table|key" → what the row says.
using Rows = QMap<QString, QString>;

struct Reading {
    QString table;
    QString key;
    QString columns;
};

const QList<Reading> &readings() {
    static const QList<Reading> all{
        {u"drafts"_s, u"id"_s, u"path, title, entered_at"_s},
        {u"revisions"_s, u"id"_s, u"draft_id, content_hash, format, charset, saved_text"_s},
        {u"decisions"_s, u"id"_s,
         u"draft_id, revision_id, verb, rule, category, level, subject, original, replacement, "
         "taken, message, author, decided_at, undone, undone_by, undone_at"_s},
        {u"decision_keys"_s, u"decision_id || ' ' || key"_s, u"key"_s},
        {u"words"_s, u"folded"_s, u"written, author, added_at"_s},
        {u"rules_off"_s, u"rule"_s, u"author, switched_at"_s},
    };
    return all;
}

/// What plain row reads give, up to the first page that cannot be read.
Rows plainReads(const QString &path) {
    Rows rows;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plain"_s);
        database.setDatabaseName(path);
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (database.open()) {
            for (const Reading &reading : readings()) {
                QSqlQuery query(database);
                query.setForwardOnly(true);
                if (!query.exec(u"SELECT %1, %2 FROM %3 NOT INDEXED"_s.arg(
                        reading.key, reading.columns, reading.table)))
                    continue;
                const int columns = int(reading.columns.count(u',')) + 2;
                while (query.next()) {
                    QStringList values;
                    for (int i = 0; i < columns; ++i)
                        values.append(query.isNull(i) ? u"∅"_s : query.value(i).toString());
                    rows.insert(reading.table + u'|' + values.first(), values.join(u'¦'));
                }
            }
        }
    }
    QSqlDatabase::removeDatabase(u"plain"_s);
    return rows;
}

qsizetype sameRows(const Rows &rows, const Rows &original) {
    qsizetype same = 0;
    for (auto it = rows.cbegin(); it != rows.cend(); ++it)
        same += original.value(it.key()) == *it ? 1 : 0;
    return same;
}

} // namespace

class StoreSalvageTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const QString path = m_folder.filePath(u"gốc.sqlite"_s);
        {
            const auto opened = Store::open(path);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
            fill(*opened->store);
        }
        m_sound = bytesOf(path);
        QVERIFY(m_sound.size() > 20 * pageSize);
        m_rows = plainReads(path);
        QCOMPARE(std::count_if(m_rows.keyBegin(), m_rows.keyEnd(),
                               [](const QString &key) { return key.startsWith(u"decisions|"); }),
                 draftCount * decisionsEach);
    }

    void aSoundOneIsNotTouched() {
        const QString path = damagedCopy(m_sound);
        const auto opened = Store::open(path);
        QVERIFY(opened);
        QCOMPARE(opened->notice, QString());
        QVERIFY(!opened->wasSetAside);
        const auto damages = checkStore(path);
        QVERIFY(damages);
        QCOMPARE(*damages, QStringList());
        for (const QString &draft : m_paths)
            QCOMPARE(*opened->store->losses(draft, Store::Lost::Perhaps), QStringList());
    }

    /// Whatever of a file is read, and however it is written, its bytes are known as sound.
    void bytesOfEveryReadingAreSound() {
        const QString path = m_folder.filePath(u"cách đọc.sqlite"_s);
        {
            const auto opened = Store::open(path);
            QVERIFY(opened);
            const auto enter = [&](const Result<Draft> &draft, const QString &name) {
                QVERIFY2(draft, draft ? "" : qPrintable(draft.error().message));
                const auto entered = opened->store->enter(*draft, m_folder.filePath(name), name);
                QVERIFY2(entered, entered ? "" : qPrintable(entered.error().message));
            };
            const QByteArray page =
                "<html><body><div class='menu'><a href='/1'>Mục một</a></div><nav></nav>"
                "<h1>Chợ phiên</h1><div class='detail-content'>" +
                QByteArray("<p>Từ sáng sớm bà con đã xuống chợ, ai cũng gánh đầy hàng.</p>")
                    .repeated(6) +
                "</div><footer>Chân trang</footer></body></html>";
            Result<Draft> article = readDraft(page, u"trang.html"_s);
            QVERIFY(article && article->outside.lines > 0);
            enter(article, u"trang.html"_s);
            Draft whole = *article;
            whole.extent = PageExtent::WholePage;
            enter(whole, u"cả trang.html"_s);
            enter(readDraft(QByteArray("Ch\xee phi\xaan h\xe4p s\xedm, b\xb5 con vui."),
                            u"cũ.txt"_s, Charset::Tcvn3),
                  u"cũ.txt"_s);
            Draft made = *readDraft("Chợ họp sớm.", u"bai.txt"_s);
            made.bytes = "PK\x03\x04 was made of an old document";
            made.storage = PackageMember{};
            std::get<PackageMember>(made.storage).madeOf = "\xd0\xcf\x11\xe0 the old one";
            enter(made, u"cũ.doc"_s);
        }
        const auto damages = checkStore(path);
        QVERIFY(damages);
        QCOMPARE(*damages, QStringList());
        const auto opened = Store::open(path);
        QVERIFY(opened);
        QCOMPARE(opened->notice, QString());
    }

    void randomDamages_data() {
        QTest::addColumn<QString>("kind");
        for (const char *kind :
             {"một byte", "vài byte", "một đoạn toàn số 0", "một đoạn rác", "một trang toàn số 0",
              "một trang rác", "cắt đuôi", "cắt giữa trang", "hai trang đổi chỗ"})
            QTest::newRow(kind) << QString::fromUtf8(kind);
    }
    void randomDamages() {
        QFETCH(QString, kind);
        constexpr int kinds = 9;
        const int asked = qEnvironmentVariableIntValue("MORAT_DAMAGES");
        const int runs = ((asked > 0 ? asked : 27) + kinds - 1) / kinds;
        const int seed = qEnvironmentVariableIntValue("MORAT_SEED");
        qsizetype salvaged = 0;
        qsizetype plain = 0;
        int noticed = 0;
        for (int run = 0; run < runs; ++run) {
            Random random(quint64(seed) * 1000003 + quint64(run) * 7919 + quint64(kind.size()));
            const QByteArray bytes = damage(kind, random);
            const QString path = damagedCopy(bytes);
            Rows read = plainReads(path);
            QFile::remove(path + u"-shm"_s);
            QFile::remove(path + u"-wal"_s);
            const auto opened = Store::open(path);
            const QString name = kind + u' ' + QString::number(run);
            if (!opened) {
                // A version that is just one ahead is believed.
                QVERIFY2(opened.error().message.contains(u"newer"),
                         qPrintable(QString(name + u": "_s + opened.error().message)));
                QCOMPARE(bytesOf(path), bytes);
                continue;
            }
            const Rows after = plainReads(path);
            // A key without its decision says nothing.
            read.removeIf([&](const auto &row) {
                const QString id = row.key().section(u'|', 1).section(u' ', 0, 0);
                return row.key().startsWith(u"decision_keys|") &&
                       !after.contains(QString(u"decisions|"_s + id));
            });
            const qsizetype same = sameRows(after, m_rows);
            const qsizetype sameBefore = sameRows(read, m_rows);
            salvaged += same;
            plain += sameBefore;
            noticed += opened->notice.isEmpty() ? 0 : 1;
            QVERIFY2(same >= sameBefore,
                     qPrintable(u"%1: %2 < %3 %4 %5"_s.arg(name)
                                    .arg(same)
                                    .arg(sameBefore)
                                    .arg(missing(after, read), opened->notice)));
            checkLosses(*opened, after, name);
            const auto again = checkStore(path);
            QVERIFY(again);
            QCOMPARE(*again, QStringList());
            for (const QString &file : QDir(m_folder.path()).entryList({u"hỏng-*"_s}))
                QFile::remove(m_folder.filePath(file));
        }
        qInfo("%d damages: %lld rows salvaged, %lld by plain reads, of %lld; noticed %d", runs,
              qlonglong(salvaged), qlonglong(plain), qlonglong(m_rows.size() * runs), noticed);
    }

    /// A large one is opened without all of it being read; what is damaged in it is found in the
    /// background then, and the next opening carries over what can be read. Page by page.
    void damagesOfALargeOne_data() {
        QTest::addColumn<int>("eighth");
        for (int eighth = 0; eighth < 8; ++eighth)
            QTest::addRow("phần tám thứ %d", eighth + 1) << eighth;
    }
    void damagesOfALargeOne() {
        QFETCH(int, eighth);
        const QString path = damagedCopy(m_sound);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"large"_s);
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QSqlQuery query(database);
            // Another program may have added to it.
            QVERIFY(query.exec(u"CREATE TABLE filler(content BLOB)"_s));
            QVERIFY(
                query.exec(u"INSERT INTO filler VALUES(zeroblob(%1))"_s.arg(checkedAtOnce + 1)));
        }
        QSqlDatabase::removeDatabase(u"large"_s);
        const qsizetype pages = m_sound.size() / pageSize;
        QByteArray bytes = bytesOf(path);
        QVERIFY(bytes.size() > checkedAtOnce);
        bytes.replace((1 + eighth * (pages - 1) / 8) * pageSize, pageSize,
                      QByteArray(pageSize, '\0'));
        QVERIFY(write(path, bytes));
        QFile::remove(path + u"-wal"_s);
        auto opened = Store::open(path);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        if (!opened->wasSetAside) {
            // It is noted for the next opening.
            const auto damages = checkStore(path);
            QVERIFY(!damages || !damages->isEmpty());
            opened->store.reset();
            opened = Store::open(path);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
            QVERIFY(opened->wasSetAside);
        }
        checkLosses(*opened, plainReads(path), QString::fromUtf8(QTest::currentDataTag()));
        const auto found = checkStore(path);
        QVERIFY(found && found->isEmpty());
    }

    /// What a killed program leaves: the last steps are in the log only.
    void damagesOfTheLog_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("hasIndex");
        for (const bool hasIndex : {true, false}) {
            for (const char *kind : {"lành", "một byte", "một đoạn rác", "đầu tệp"})
                QTest::addRow("%s, %d", kind, int(hasIndex)) << QString::fromUtf8(kind) << hasIndex;
        }
        // Without the index nobody can know how long it was.
        QTest::newRow("cắt") << u"cắt"_s << true;
        QTest::newRow("mất hẳn") << u"mất hẳn"_s << true;
    }
    void damagesOfTheLog() {
        QFETCH(QString, kind);
        QFETCH(bool, hasIndex);
        const QString live =
            m_folder.filePath(u"sống-%1.sqlite"_s.arg(QString::fromUtf8(QTest::currentDataTag())));
        const QStringList pathsBefore = m_paths;
        const auto open = Store::open(live);
        QVERIFY(open);
        fill(*open->store);
        m_paths = pathsBefore;
        // Times are others than in the first one.
        const Rows rowsBefore = std::exchange(m_rows, plainReads(live));
        const auto restore = qScopeGuard([&] { m_rows = rowsBefore; });
        QByteArray log = bytesOf(live + u"-wal"_s);
        QVERIFY(log.size() > 40 * pageSize);
        for (int run = 0; run < (kind == u"lành" ? 1 : 5); ++run) {
            Random random(quint64(run) * 7919 + 17);
            QByteArray damaged = log;
            // Behind the frames that made the tables.
            const qsizetype from = log.size() / 3;
            if (kind == u"một byte") {
                const qsizetype at = from + below(random, log.size() - from);
                damaged[at] = char(damaged[at] ^ char(1 + below(random, 255)));
            } else if (kind == u"một đoạn rác") {
                const qsizetype at = from + below(random, log.size() - from - 600);
                for (qsizetype i = at; i < at + 600; ++i)
                    damaged[i] = char(random());
            } else if (kind == u"đầu tệp") {
                damaged[below(random, 32)] ^= char(1 + below(random, 255));
            } else if (kind == u"mất hẳn") {
                damaged.clear();
            } else if (kind == u"cắt") {
                damaged.truncate(from + below(random, log.size() - from));
            }
            const QString path = damagedCopy(bytesOf(live));
            QVERIFY(write(path + u"-wal"_s, damaged));
            if (hasIndex)
                QVERIFY(write(path + u"-shm"_s, bytesOf(live + u"-shm"_s)));
            const auto opened = Store::open(path);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
            const Rows after = plainReads(path);
            if (kind == u"lành") {
                QCOMPARE(opened->notice, QString());
                QCOMPARE(sameRows(after, m_rows), m_rows.size());
                continue;
            }
            checkLosses(*opened, after, kind + u' ' + QString::number(run));
        }
    }

    /// Of a database without proofs: of what version 0.1.0 left, page by page.
    void damagesOfAnOldOne_data() {
        QTest::addColumn<QString>("fixture");
        QTest::addColumn<int>("page");
        const QDir releases(QStringLiteral(MORAT_TEST_DATA "/releases"));
        for (const QString &version : releases.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString fixture = releases.filePath(version + u"/reviews.sqlite"_s);
            for (int page = 1; page < QFileInfo(fixture).size() / pageSize; ++page)
                QTest::addRow("%s, trang %d", qPrintable(version), page) << fixture << page;
        }
    }
    void damagesOfAnOldOne() {
        QFETCH(QString, fixture);
        QFETCH(int, page);
        QByteArray bytes = bytesOf(fixture);
        bytes.replace(page * pageSize, pageSize, QByteArray(pageSize, '\0'));
        const QString path = damagedCopy(bytes);
        const Rows read = plainReads(path);
        const auto opened = Store::open(path);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        const Rows after = plainReads(path);
        for (auto it = read.cbegin(); it != read.cend(); ++it) {
            const QString id = it.key().section(u'|', 1).section(u' ', 0, 0);
            const bool isKey = it.key().startsWith(u"decision_keys|");
            if (!isKey || read.contains(QString(u"decisions|"_s + id)))
                QVERIFY2(after.contains(it.key()), qPrintable(QString(it.key() + opened->notice)));
        }
        QCOMPARE(opened->wasSetAside, !opened->notice.isEmpty());
        QVERIFY(opened->wasSetAside || after.size() >= read.size());
        QCOMPARE(*checkStore(path), QStringList());
    }

private:
    void fill(Store &store) {
        qint64 id = 0;
        Random random(5);
        for (int i = 0; i < draftCount; ++i) {
            QByteArray text = "Xã Đồng Nổi họp bàn về cây cầu số " + QByteArray::number(i) + "\n";
            for (int line = 0; line < 300; ++line)
                text += "\nSố liệu dòng " + QByteArray::number(random()) + '.';
            const QString path = u"/bài/cầu-%1.txt"_s.arg(i);
            m_paths.append(path);
            const auto draft = readDraft(text, path);
            QVERIFY(draft);
            const auto entered = store.enter(*draft, path, u"Cây cầu số %1"_s.arg(i));
            QVERIFY(entered);
            SavedText saved;
            for (int n = 0; n < decisionsEach; ++n) {
                Decision decision;
                decision.id = ++id;
                decision.verb = n == 3 && i == 0 ? Verb::AlwaysAcceptWord
                                : n % 4 == 1     ? Verb::IgnoreOnce
                                                 : Verb::Accept;
                decision.rule = u"spelling.syllable"_s;
                decision.category = u"spelling.syllable"_s;
                decision.subject = u"chử-%1"_s.arg(id);
                decision.original = u"chử %1"_s.arg(id);
                decision.replacement = u"chữ %1"_s.arg(id);
                decision.message = u"Không có âm tiết “chử” thứ %1 trong từ điển."_s.arg(id);
                decision.author = u"Lan"_s;
                decision.time = QDateTime(QDate(2026, 5, 1), QTime(8, 0), Qt::UTC);
                decision.keys = {u"spelling.syllable|họp bàn|%1|0"_s.arg(id)};
                saved.edits.append({{20 + 30 * n, 3}, decision.replacement});
                saved.places.insert(id, {20 + 30 * n, decision.replacement.size()});
                StepRecord step;
                step.draft = entered->record.id;
                step.revision = entered->revision;
                step.text = saved;
                step.made = {decision};
                if (n == 0)
                    step.moves = {{WorkflowState::New, WorkflowState::InReview}};
                if (n == decisionsEach - 1)
                    step.moves = {{WorkflowState::InReview, WorkflowState::Reviewed}};
                step.author = u"Lan"_s;
                QVERIFY(store.record(step));
            }
            StepRecord undo;
            undo.draft = entered->record.id;
            undo.revision = entered->revision;
            undo.text = saved;
            undo.takenBack = {id};
            undo.author = u"Mai"_s;
            QVERIFY(store.record(undo));
        }
    }

    QString damagedCopy(const QByteArray &bytes) {
        static int number = 0;
        const QString path = m_folder.filePath(u"hỏng-%1.sqlite"_s.arg(++number));
        return write(path, bytes) ? path : QString();
    }

    [[nodiscard]] QByteArray damage(const QString &kind, Random &random) const {
        QByteArray bytes = m_sound;
        const auto flip = [&] {
            const qsizetype at = below(random, bytes.size());
            bytes[at] = char(bytes[at] ^ char(1 + below(random, 255)));
        };
        const auto rubbish = [&](qsizetype from, qsizetype length) {
            for (qsizetype i = from; i < qMin(from + length, bytes.size()); ++i)
                bytes[i] = char(random());
        };
        const qsizetype pages = bytes.size() / pageSize;
        if (kind == u"một byte")
            flip();
        if (kind == u"vài byte") {
            for (int i = 2 + below(random, 14); i > 0; --i)
                flip();
        }
        if (kind == u"một đoạn toàn số 0" || kind == u"một đoạn rác") {
            const qsizetype at = below(random, bytes.size());
            const qsizetype length = qMin<qsizetype>(8 + below(random, 600), bytes.size() - at);
            if (kind == u"một đoạn rác")
                rubbish(at, length);
            else
                bytes.replace(at, length, QByteArray(length, '\0'));
        }
        if (kind == u"một trang toàn số 0")
            bytes.replace(below(random, pages) * pageSize, pageSize, QByteArray(pageSize, '\0'));
        if (kind == u"một trang rác")
            rubbish(below(random, pages) * pageSize, pageSize);
        if (kind == u"cắt đuôi")
            bytes.truncate((1 + below(random, pages - 1)) * pageSize);
        if (kind == u"cắt giữa trang")
            bytes.truncate(1 + below(random, bytes.size() - 1));
        if (kind == u"hai trang đổi chỗ") {
            const qsizetype one = (1 + below(random, pages - 1)) * pageSize;
            const qsizetype two = (1 + below(random, pages - 1)) * pageSize;
            const QByteArray kept = bytes.mid(one, pageSize);
            bytes.replace(one, pageSize, bytes.mid(two, pageSize));
            bytes.replace(two, pageSize, kept);
        }
        return bytes;
    }

    [[nodiscard]] static QString missing(const Rows &after, const Rows &before) {
        QString names;
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            if (after.value(it.key()) != *it)
                names += it.key() + u'\n';
        }
        return names;
    }

    /// Nothing that is missing or other is missing unsaid, and nothing that nobody wrote is there.
    void checkLosses(const Store::Opened &opened, const Rows &after, const QString &name) const {
        const QString gone = missing(after, m_rows);
        for (const QString &path : m_paths) {
            const auto lost = opened.store->losses(path, Store::Lost::Perhaps);
            QVERIFY2(lost, qPrintable(name));
            const int draft = int(m_paths.indexOf(path)) + 1;
            bool isWhole = after.contains(u"drafts|%1"_s.arg(draft));
            for (int n = 1; n <= decisionsEach; ++n) {
                const QString key = u"decisions|%1"_s.arg((draft - 1) * decisionsEach + n);
                isWhole = isWhole && after.value(key) == m_rows.value(key);
            }
            const QString text = u"revisions|%1"_s.arg(draft);
            isWhole = isWhole && after.value(text) == m_rows.value(text);
            QVERIFY2(isWhole || !lost->isEmpty(),
                     qPrintable(u"%1: %2 lost something unsaid: %3 %4"_s.arg(name, path, gone,
                                                                             opened.notice)));
        }
        QVERIFY2(gone.isEmpty() || !opened.notice.isEmpty(),
                 qPrintable(QString(name + u": unsaid: "_s + gone)));
        for (auto it = after.cbegin(); it != after.cend(); ++it)
            QVERIFY2(m_rows.value(it.key()) == *it || !opened.notice.isEmpty(),
                     qPrintable(QString(name + u": nobody wrote "_s + *it)));
    }

    QTemporaryDir m_folder;
    QByteArray m_sound;
    Rows m_rows;
    QStringList m_paths;
};

int main(int argc, char *argv[]) {
    // Many damages take longer than a test function may.
    if (qEnvironmentVariableIsSet("MORAT_DAMAGES"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "3600000");
    const QCoreApplication application(argc, argv);
    StoreSalvageTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "StoreSalvageTest.moc"
