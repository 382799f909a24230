// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/DataRows.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class DataRowsTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray &bytes) const {
        const QString path = m_folder.filePath(u"bảng.tsv"_s);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path
                                                                                    : QString();
    }

private slots:
    void givesRowsWithTheirLines() {
        const QString path = write("# đầu\r\nmột\thai\r\n\n  \n ba \n# cuối\nbốn");
        QStringList rows;
        QVERIFY(readDataRows(path, [&](QStringView row, qsizetype line) {
            rows.append(QString::number(line) + u':' + row.toString());
            return QString();
        }));
        QCOMPARE(rows, QStringList({u"2:một\thai"_s, u"5: ba "_s, u"7:bốn"_s}));
    }

    void namesTheLineThatIsRefusedAndReadsNoFurther() {
        const QString path = write("một\n#\nhai\nba\n");
        int asked = 0;
        const Result<void> read = readDataRows(path, [&](QStringView row, qsizetype) {
            ++asked;
            return row == u"hai" ? u"không hiểu"_s : QString();
        });
        QVERIFY(!read);
        QCOMPARE(read.error().message, QString(path + u":3: không hiểu"_s));
        QCOMPARE(asked, 2);
    }

    void namesTheFileThatIsNotThere() {
        const QString path = m_folder.filePath(u"không có.tsv"_s);
        const Result<void> read =
            readDataRows(path, [](QStringView, qsizetype) { return QString(); });
        QVERIFY(!read);
        QVERIFY(read.error().message.startsWith(path));
    }
};

QTEST_GUILESS_MAIN(DataRowsTest)
#include "DataRowsTest.moc"
