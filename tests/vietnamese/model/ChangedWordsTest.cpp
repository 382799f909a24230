// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/model/ChangedWords.h"

#include <QTest>

using namespace morat;

namespace {

using Words = std::vector<LanguageModel::Word>;

ModelText textOf(const Words &words) {
    ModelText text;
    for (const LanguageModel::Word word : words)
        text.words.push_back({word, 0});
    return text;
}

} // namespace

class ChangedWordsTest final : public QObject {
    Q_OBJECT

private slots:
    void changesAWindowAndPutsItBack() {
        const Words before{1, 2, 3, 4, 5};
        ModelText text = textOf(before);
        Words numbers = text.numbers();
        {
            const ChangedWords changed(text, numbers, 1, Words{7, 8, 9});
            QCOMPARE(text.numbers(), (Words{1, 7, 8, 9, 5}));
            QCOMPARE(numbers, text.numbers());
            {
                const ChangedWords inner(text, numbers, 2, Words{6});
                QCOMPARE(text.numbers(), (Words{1, 7, 6, 9, 5}));
            }
            QCOMPARE(text.numbers(), (Words{1, 7, 8, 9, 5}));
        }
        QCOMPARE(text.numbers(), before);
        QCOMPARE(numbers, before);
    }
};

QTEST_APPLESS_MAIN(ChangedWordsTest)
#include "ChangedWordsTest.moc"
