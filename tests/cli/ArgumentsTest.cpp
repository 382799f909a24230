// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Arguments.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class ArgumentsTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString make(const QString &name) {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
    }

private slots:
    void aPatternNamesTheFilesThatFit() {
        const QString one = make(u"bài một.txt"_s);
        const QString two = make(u"bài hai.txt"_s);
        const QString page = make(u"trang.html"_s);
        QCOMPARE(withWildcards({m_folder.filePath(u"*.txt"_s)}), QStringList({two, one}));
        QCOMPARE(withWildcards({m_folder.filePath(u"tran?.html"_s), one}),
                 QStringList({page, one}));
    }

    void aPatternThatFitsNothingStays() {
        const QStringList pattern{m_folder.filePath(u"*.docx"_s)};
        QCOMPARE(withWildcards(pattern), pattern);
    }
};

QTEST_APPLESS_MAIN(ArgumentsTest)
#include "ArgumentsTest.moc"
