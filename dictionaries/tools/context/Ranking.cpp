// SPDX-License-Identifier: GPL-3.0-or-later
#include "Ranking.h"

#include <algorithm>
#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;

namespace morat {

std::vector<RankedSample> ranked(const std::vector<std::pair<const Sample *, double>> &judged) {
    std::map<qint64, RankedSample> best;
    for (const auto &[sample, probability] : judged) {
        RankedSample &entry = best[sample->place];
        if (entry.sample == nullptr || probability > entry.probability)
            entry = {probability, sample};
    }
    std::vector<RankedSample> sorted;
    for (const auto &[place, entry] : best)
        sorted.push_back(entry);
    std::ranges::stable_sort(sorted, std::ranges::greater(), &RankedSample::probability);
    return sorted;
}

void printTable(const std::vector<RankedSample> &ranking, int labels) {
    int right = 0;
    int fixed = 0;
    double bestF1 = 0;
    QString bestRow;
    std::map<double, QString> rows;
    for (size_t i = 0; i < ranking.size(); ++i) {
        right += ranking[i].sample->isWrong;
        fixed += ranking[i].sample->isRight;
        const double precision = right / double(i + 1);
        const double recall = right / double(labels);
        const double f1 = 2 * precision * recall / (precision + recall + 1e-9);
        const QString row = u"P %1  R %2  F1 %3  fix@1 %4  from p = %5"_s.arg(precision, 0, 'f', 3)
                                .arg(recall, 0, 'f', 3)
                                .arg(f1, 0, 'f', 3)
                                .arg(fixed / std::max(1.0, double(right)), 0, 'f', 3)
                                .arg(ranking[i].probability, 0, 'f', 3);
        if (f1 > bestF1) {
            bestF1 = f1;
            bestRow = row;
        }
        for (const double least : {0.95, 0.92, 0.9, 0.8, 0.7, 0.6})
            if (precision >= least && i > 10)
                rows[-least] = row;
    }
    std::printf("best F1     %s\n", qPrintable(bestRow));
    for (const auto &[least, row] : rows)
        std::printf("P >= %.2f   %s\n", -least, qPrintable(row));
}

} // namespace morat
